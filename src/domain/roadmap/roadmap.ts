export {
  isRoadmapKind,
  longestName,
  roadmapKinds,
  type CannotAddItem,
  type RoadmapItem,
  type RoadmapItemInput,
  type RoadmapKind,
} from './roadmap-item.ts'
export { addChallenge, addFocusArea, addItem, addQuestion, type AddedItem } from './add-item.ts'
export { editChallenge, editFocusArea, editItem, editQuestion, type CannotEditItem, type EditRoadmapItem } from './edit-item.ts'
export { undoItemEdit, type CannotUndoItemEdit } from './undo-item-edit.ts'
export { restoreItem, retireItem, type CannotRestoreItem, type CannotRetireItem } from './retire-item.ts'
export { adoptChallenge, adoptChallenges, type AdoptChallenge, type CannotAdopt } from './adopt-challenge.ts'
export { resumeAdoption, withdrawAdoption } from './withdraw-adoption.ts'
export {
  arrangeRoadmap,
  countAdopters,
  findBySlug,
  listAdopters,
  listAdoptionsOf,
  listAllItems,
  listRoadmap,
  type AdoptedChallenge,
  type Adopter,
  type FoundBySlug,
  type Roadmap,
  type RoadmapArea,
} from './roadmap-queries.ts'
export { pasteRoadmap, type PastedIn, type PasteRoadmap } from './paste-roadmap.ts'
export { undoAdoptionWithdrawn, undoRetired, undoRoadmapPasted } from './undo-roadmap-change.ts'
export {
  parseRoadmapList,
  type CannotReadRoadmap,
  type PastedChallenge,
  type PastedFocusArea,
  type PastedRoadmap,
  type RoadmapProblem,
} from './parse-roadmap-list.ts'
export { moveItem, type CannotMoveItem, type MoveItem } from './move-item.ts'
