import type { ChartTick } from '#ui/bar-chart'

/** Three or four hairlines at round values up to the highest bar. */
export function ticksFor(highest: number, say: (value: number) => string): ChartTick[] {
  if (!(highest > 0)) return []
  const rough = highest / 4
  const magnitude = 10 ** Math.floor(Math.log10(rough))
  const step = [1, 2, 2.5, 5, 10].map((factor) => factor * magnitude).find((candidate) => candidate >= rough) ?? magnitude * 10
  return Array.from({ length: Math.floor(highest / step) }, (_, index) => ({ value: (index + 1) * step, text: say((index + 1) * step) }))
}
