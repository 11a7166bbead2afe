/**
 * Whether a mail server's final refusal means that the address is wrong, and not the day, the size or the words: then nothing more should
 * be sent to it. A full mailbox and a refused text say nothing about the address. Takes the enhanced status (RFC 3463), empty when none was
 * given. Pure.
 */
export function saysAddressIsDead(status: string): boolean {
  return status === '' || /^5\.(1\.\d+|0\.0|2\.1|4\.1|7\.13)$/.test(status)
}
