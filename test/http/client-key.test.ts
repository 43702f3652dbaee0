import { networkInterfaces } from 'node:os'
import t from 'tap'
import { clientKey } from '../../src/http/client-key.js'

t.test('an IPv4 address is its own name, and so it is in IPv6', async t => {
  for (const ip of [
    '192.0.2.1',
    '::ffff:192.0.2.1',
    '::FFFF:192.0.2.1',
    '::ffff:192.0.2.1%eth0',
    '::ffff:c000:201',
    '::ffff:c000:0201',
    '0:0:0:0:0:ffff:192.0.2.1',
    '0000:0000:0000:0000:0000:FFFF:C000:0201',
    '64:ff9b::192.0.2.1',
    '64:ff9b::c000:201',
    '0064:ff9b:0:0:0:0:c000:0201'
  ]) {
    t.equal(clientKey(ip), '192.0.2.1', ip)
  }
  t.equal(clientKey('::ffff:0.0.0.0'), '0.0.0.0')
  t.equal(clientKey('::ffff:255.255.255.255'), '255.255.255.255')
  t.not(clientKey('192.0.2.2'), clientKey('192.0.2.1'))
})

t.test('an IPv6 address is counted by its /64, however it is written', async t => {
  for (const ip of [
    '2001:db8:1:2::1',
    '2001:db8:1:2::bb8',
    '2001:DB8:1:2::1',
    '2001:db8:1:2::',
    '2001:db8:1:2::1%eth0',
    '2001:0db8:0001:0002:0000:0000:0000:0001',
    '2001:db8:1:2:ffff:ffff:ffff:ffff',
    '2001:db8:1:2:3:4:5:6',
    '2001:db8:1:2::192.0.2.1'
  ]) {
    t.equal(clientKey(ip), '2001:db8:1:2::/64', ip)
  }
  for (const [ip, key] of [
    ['2001:db8:1:3::1', '2001:db8:1:3::/64'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['2001::1:0:0:1', '2001:0:0:0::/64'],
    ['2001:0:0:1::', '2001:0:0:1::/64'],
    ['1::2:3:4:5:6:7', '1:0:2:3::/64'],
    ['::2:3:4:5:6:7:8', '0:2:3:4::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['FE80::1%25', 'fe80:0:0:0::/64'],
    ['::', '0:0:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['::192.0.2.1', '0:0:0:0::/64'],
    ['::ffff:0:192.0.2.1', '0:0:0:0::/64'],
    ['64:ff9b:1::192.0.2.1', '64:ff9b:1:0::/64']
  ] as const) {
    t.equal(clientKey(ip), key, ip)
  }
})

t.test('what is no address has one name', async t => {
  const junk = [
    '',
    'nobody',
    'unknown',
    'x'.repeat(5000),
    '1.2.3',
    '1.2.3.4:5678',
    '01.2.3.4',
    '256.1.1.1',
    ' 192.0.2.1',
    '１.2.3.4',
    '[2001:db8::1]',
    '[2001:db8::1]:443',
    '2001:db8::1::2',
    '2001:db8::g',
    '2001:db8::/64',
    '1:2:3:4:5:6:7',
    '1:2:3:4:5:6:7:8:9',
    '::ffff:1.2.3.256',
    ':',
    '%eth0',
    '::1]/x[',
    '::1\0'
  ]
  t.strictSame([...new Set(junk.map(clientKey))], ['no address'])
})

t.test('every address of this machine has a name', async t => {
  const interfaces = Object.values(networkInterfaces()).flatMap(all => all ?? [])
  for (const { address } of interfaces) t.not(clientKey(address), 'no address', address)
})
