import type { Example } from './example.ts'
import { examples as barChart } from '../bar-chart/bar-chart.examples.tsx'
import { examples as brandMark } from '../brand-mark/brand-mark.examples.tsx'
import { examples as breadcrumbs } from '../breadcrumbs/breadcrumbs.examples.tsx'
import { examples as button } from '../button/button.examples.tsx'
import { examples as checkboxes } from '../checkboxes/checkboxes.examples.tsx'
import { examples as codePanel } from '../code-panel/code-panel.examples.tsx'
import { examples as conflictNotice } from '../conflict-notice/conflict-notice.examples.tsx'
import { examples as contact } from '../contact/contact.examples.tsx'
import { examples as copyBlock } from '../copy-block/copy-block.examples.tsx'
import { examples as dateInput } from '../date-input/date-input.examples.tsx'
import { examples as dayAnswers } from '../day-answers/day-answers.examples.tsx'
import { examples as definitionList } from '../definition-list/definition-list.examples.tsx'
import { examples as diffText } from '../diff-text/diff-text.examples.tsx'
import { examples as document } from '../document/document.examples.tsx'
import { examples as emptyState } from '../empty-state/empty-state.examples.tsx'
import { examples as errorSummary } from '../error-summary/error-summary.examples.tsx'
import { examples as factList } from '../fact-list/fact-list.examples.tsx'
import { examples as field } from '../field/field.examples.tsx'
import { examples as fileInput } from '../file-input/file-input.examples.tsx'
import { examples as filterBar } from '../filter-bar/filter-bar.examples.tsx'
import { examples as flashMessage } from '../flash-message/flash-message.examples.tsx'
import { examples as heading } from '../heading/heading.examples.tsx'
import { examples as link } from '../link/link.examples.tsx'
import { examples as meetingList } from '../meeting-list/meeting-list.examples.tsx'
import { examples as minimalLayout } from '../minimal-layout/minimal-layout.examples.tsx'
import { examples as nameList } from '../name-list/name-list.examples.tsx'
import { examples as more } from '../more/more.examples.tsx'
import { examples as nameSigns } from '../name-signs/name-signs.examples.tsx'
import { examples as navigation } from '../navigation/navigation.examples.tsx'
import { examples as notice } from '../notice/notice.examples.tsx'
import { examples as numberInput } from '../number-input/number-input.examples.tsx'
import { examples as officeLayout } from '../office-layout/office-layout.examples.tsx'
import { examples as pagination } from '../pagination/pagination.examples.tsx'
import { examples as pickList } from '../pick-list/pick-list.examples.tsx'
import { examples as picture } from '../picture/picture.examples.tsx'
import { examples as progressBar } from '../progress-bar/progress-bar.examples.tsx'
import { examples as publicLayout } from '../public-layout/public-layout.examples.tsx'
import { examples as qrCode } from '../qr-code/qr-code.examples.tsx'
import { examples as quote } from '../quote/quote.examples.tsx'
import { examples as radios } from '../radios/radios.examples.tsx'
import { examples as screenLayout } from '../screen-layout/screen-layout.examples.tsx'
import { examples as searchField } from '../search-field/search-field.examples.tsx'
import { examples as section } from '../section/section.examples.tsx'
import { examples as select } from '../select/select.examples.tsx'
import { examples as sourceNote } from '../source-note/source-note.examples.tsx'
import { examples as starChart } from '../star-chart/star-chart.examples.tsx'
import { examples as stateMark } from '../state-mark/state-mark.examples.tsx'
import { examples as steps } from '../steps/steps.examples.tsx'
import { examples as table } from '../table/table.examples.tsx'
import { examples as tabs } from '../tabs/tabs.examples.tsx'
import { examples as textOnTable } from '../text-on-table/text-on-table.examples.tsx'
import { examples as tickList } from '../tick-list/tick-list.examples.tsx'
import { examples as textArea } from '../text-area/text-area.examples.tsx'
import { examples as textInput } from '../text-input/text-input.examples.tsx'
import { examples as timeInput } from '../time-input/time-input.examples.tsx'
import { examples as timelineList } from '../timeline-list/timeline-list.examples.tsx'
import { examples as writtenDocument } from '../written-document/written-document.examples.tsx'

/** One component with its examples; `name` is the component's folder. */
export interface ComponentExamples {
  readonly name: string
  readonly group: 'pages' | 'content' | 'forms' | 'guidance'
  readonly examples: readonly Example[]
}

/** Every component's examples, in the order the gallery shows them. */
export function listExamples(): readonly ComponentExamples[] {
  return [
    { name: 'public-layout', group: 'pages', examples: publicLayout },
    { name: 'office-layout', group: 'pages', examples: officeLayout },
    { name: 'minimal-layout', group: 'pages', examples: minimalLayout },
    { name: 'screen-layout', group: 'pages', examples: screenLayout },
    { name: 'document', group: 'pages', examples: document },
    { name: 'navigation', group: 'pages', examples: navigation },
    { name: 'brand-mark', group: 'pages', examples: brandMark },
    { name: 'star-chart', group: 'content', examples: starChart },
    { name: 'state-mark', group: 'content', examples: stateMark },
    { name: 'heading', group: 'content', examples: heading },
    { name: 'section', group: 'content', examples: section },
    { name: 'fact-list', group: 'content', examples: factList },
    { name: 'source-note', group: 'content', examples: sourceNote },
    { name: 'table', group: 'content', examples: table },
    { name: 'meeting-list', group: 'content', examples: meetingList },
    { name: 'timeline-list', group: 'content', examples: timelineList },
    { name: 'written-document', group: 'content', examples: writtenDocument },
    { name: 'definition-list', group: 'content', examples: definitionList },
    { name: 'bar-chart', group: 'content', examples: barChart },
    { name: 'quote', group: 'content', examples: quote },
    { name: 'picture', group: 'content', examples: picture },
    { name: 'contact', group: 'content', examples: contact },
    { name: 'text-on-table', group: 'content', examples: textOnTable },
    { name: 'name-list', group: 'content', examples: nameList },
    { name: 'name-signs', group: 'content', examples: nameSigns },
    { name: 'link', group: 'content', examples: link },
    { name: 'qr-code', group: 'content', examples: qrCode },
    { name: 'code-panel', group: 'content', examples: codePanel },
    { name: 'more', group: 'content', examples: more },
    { name: 'pick-list', group: 'forms', examples: pickList },
    { name: 'button', group: 'forms', examples: button },
    { name: 'field', group: 'forms', examples: field },
    { name: 'text-input', group: 'forms', examples: textInput },
    { name: 'text-area', group: 'forms', examples: textArea },
    { name: 'date-input', group: 'forms', examples: dateInput },
    { name: 'day-answers', group: 'forms', examples: dayAnswers },
    { name: 'time-input', group: 'forms', examples: timeInput },
    { name: 'number-input', group: 'forms', examples: numberInput },
    { name: 'select', group: 'forms', examples: select },
    { name: 'radios', group: 'forms', examples: radios },
    { name: 'checkboxes', group: 'forms', examples: checkboxes },
    { name: 'tick-list', group: 'forms', examples: tickList },
    { name: 'search-field', group: 'forms', examples: searchField },
    { name: 'file-input', group: 'forms', examples: fileInput },
    { name: 'error-summary', group: 'forms', examples: errorSummary },
    { name: 'conflict-notice', group: 'forms', examples: conflictNotice },
    { name: 'diff-text', group: 'forms', examples: diffText },
    { name: 'copy-block', group: 'forms', examples: copyBlock },
    { name: 'notice', group: 'guidance', examples: notice },
    { name: 'flash-message', group: 'guidance', examples: flashMessage },
    { name: 'empty-state', group: 'guidance', examples: emptyState },
    { name: 'tabs', group: 'guidance', examples: tabs },
    { name: 'breadcrumbs', group: 'guidance', examples: breadcrumbs },
    { name: 'steps', group: 'guidance', examples: steps },
    { name: 'pagination', group: 'guidance', examples: pagination },
    { name: 'filter-bar', group: 'guidance', examples: filterBar },
    { name: 'progress-bar', group: 'guidance', examples: progressBar },
  ]
}

/** One example by its component and its place among that component's examples, counted from nought. */
export function findExample(name: string, place: number): Example | undefined {
  return listExamples().find((component) => component.name === name)?.examples[place]
}
