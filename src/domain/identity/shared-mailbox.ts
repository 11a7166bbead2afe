/** What the addresses are called that nobody in particular reads. */
const sharedNames =
  /^(?:info|information|kontakt|contact|post|mail|mejl|epost|e-post|hej|hello|office|kontor|kansli|reception|registrator|kommun|v[aä]xel|kundtj[aä]nst|kundservice|support|admin)$/i
const sharedWords = /brevl[åa]da|mailbox|inbox|inkorg|registrator|reception|kundtj[äa]nst|kundservice|växel|\binfo\b/i

/** Whether mail to somebody reaches an organisation's shared mailbox rather than a person: then it greets nobody by name and asks to be passed on. */
export function isSharedMailbox({ name, email }: { readonly name: string; readonly email: string }, organisation: string): boolean {
  const [called, of] = [name.trim().toLowerCase(), organisation.trim().toLowerCase()]
  const [local = ''] = email.split('@')
  if (called === '' || called === of || called === email.toLowerCase() || called === local.toLowerCase()) return true
  if (sharedWords.test(called)) return true
  // Anna Berg who reads info@ is still Anna Berg; a single word with such an address is the address.
  return sharedNames.test(local) && !called.includes(' ')
}
