import '../../test/content/rules.test.ts'
