import '../../test/answers/search.test.ts'
import '../../test/answers/finding.test.ts'
import '../../test/answers/small-content.test.ts'
