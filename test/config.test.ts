import t from 'tap'
import { loadConfig, packageRoot } from '../src/config.js'

t.test('the defaults serve on this machine only', async t => {
  t.strictSame(loadConfig({}), {
    host: '127.0.0.1',
    port: 3000,
    logLevel: 'info',
    dataDir: `${packageRoot}data`,
    openApiFile: `${packageRoot}openapi/openapi.json`,
    assistantFile: `${packageRoot}openapi/openapi-assistant.json`,
    fixtureDir: `${packageRoot}openapi/fixture`,
    checkedFile: `${packageRoot}build/checked-content.json`,
    modelFile: `${packageRoot}build/learned-model.json`,
    questionModelFile: `${packageRoot}build/question-model.json`,
    messagesFolder: `${packageRoot}data/reading`,
    docsFolder: `${packageRoot}build/swagger-ui`,
    browserFolder: `${packageRoot}build/browser`,
    corsOrigin: '*',
    rateLimitMax: 600,
    trustProxy: false,
    publicUrl: '',
    allowedHosts: [],
    securityContact: '',
    supportContact: '',
    hsts: '',
    redisUrl: '',
    rateLimitSalt: '',
    watchData: false,
    rulesOnly: false,
    readsText: true
  })
  t.equal(loadConfig({ READERS: 'rules' }).rulesOnly, true)
})

t.test('every variable is read; others, and empty ones, are left alone', async t => {
  const config = loadConfig({
    HOST: '0.0.0.0',
    PORT: '8080',
    LOG_LEVEL: 'warn',
    DATA_DIR: '/srv/data',
    CORS_ORIGIN: 'https://a.example,http://localhost:5173',
    RATE_LIMIT_MAX: '10',
    TRUST_PROXY: 'loopback,10.0.0.0/8,2001:db8::1',
    PUBLIC_URL: 'https://api.example/back-pain',
    ALLOWED_HOSTS: 'host.docker.internal,[fd00::1]',
    HSTS: 'max-age=31536000; includeSubDomains',
    PATH: '/bin',
    npm_config_x: 'y'
  })
  t.match(config, {
    host: '0.0.0.0',
    port: 8080,
    logLevel: 'warn',
    dataDir: '/srv/data',
    corsOrigin: ['https://a.example', 'http://localhost:5173'],
    rateLimitMax: 10,
    trustProxy: 'loopback,10.0.0.0/8,2001:db8::1',
    publicUrl: 'https://api.example/back-pain',
    allowedHosts: ['host.docker.internal', '[fd00::1]'],
    hsts: 'max-age=31536000; includeSubDomains'
  })
  for (const wrong of [{ HSTS: 'max-age=1, x' }, { ALLOWED_HOSTS: 'a b' }]) {
    t.throws(() => loadConfig(wrong), /is not right/)
  }
  t.strictSame(loadConfig({ PORT: '', PUBLIC_URL: '' }), loadConfig({}))
  t.equal(loadConfig({ TRUST_PROXY: 'true' }).trustProxy, true)
  t.equal(loadConfig({ TRUST_PROXY: 'false' }).trustProxy, false)
  t.equal(loadConfig({ SCREENING_TEXT: 'off' }).readsText, false)
})

t.test('one error names every bad variable, its value, and what it should be', async t => {
  const bad = {
    PORT: 'abc',
    LOG_LEVEL: 'loud',
    CORS_ORIGIN: 'example',
    RATE_LIMIT_MAX: '0',
    TRUST_PROXY: '2',
    PUBLIC_URL: 'https://api.example/'
  }
  t.throws(() => loadConfig(bad), {
    message: [
      'the environment cannot be used:',
      '  PORT="abc" is not right. It is the port to listen on, from 1 to 65535, or 0 for a free one.',
      '  LOG_LEVEL="loud" is not right. It is trace, debug, info, warn, error, fatal or silent.',
      '  CORS_ORIGIN="example" is not right. It is * or origins such as https://app.example, with commas between them.',
      '  RATE_LIMIT_MAX="0" is not right. It is the number of requests a minute for each client, at least 1.',
      '  TRUST_PROXY="2" is not right. It is true, false, or the addresses or networks of the proxies with commas between them. A number is not taken: it would trust any client.',
      '  PUBLIC_URL="https://api.example/" is not right. It is the address under which clients reach the API, such as https://api.example, with no slash at the end.'
    ].join('\n')
  })
  for (const PORT of ['-1', '65536', '3000.5', ' ', '0x10']) t.throws(() => loadConfig({ PORT }), /PORT=/, PORT)
  for (const TRUST_PROXY of ['999.0.0.1', '10.0.0.0/99', '10.0.0.0/8/8', '::1/129', 'proxy.example', '10.0.0.0/x']) {
    t.throws(() => loadConfig({ TRUST_PROXY }), /TRUST_PROXY=/, TRUST_PROXY)
  }
  t.throws(() => loadConfig({ SCREENING_TEXT: 'no' }), /SCREENING_TEXT="no" is not right\. It is on or off/)
  t.equal(loadConfig({ DATA_DIR: '123' }).dataDir, '123')
})
