import '../../test/answers/walking-plan.test.ts'
