export { circleReasons, type Circle, type CircleGap, type CircleMember, type CircleReason, type ResolvedCircle } from './circle.ts'
