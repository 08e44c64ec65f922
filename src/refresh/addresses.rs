//! Which addresses of the network are public: what is left when every special-purpose range of IANA is taken away.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

/// Blocks of the IANA IPv4 Special-Purpose Address Registry, multicast and the reserved rest: base and prefix length.
const SPECIAL_V4: &[([u8; 4], u32)] = &[
    ([0, 0, 0, 0], 8),       // this network
    ([10, 0, 0, 0], 8),      // private
    ([100, 64, 0, 0], 10),   // shared between carriers and customers
    ([127, 0, 0, 0], 8),     // loopback
    ([169, 254, 0, 0], 16),  // link-local, and with it the metadata services of clouds
    ([172, 16, 0, 0], 12),   // private
    ([192, 0, 0, 0], 24),    // protocol assignments
    ([192, 0, 2, 0], 24),    // documentation
    ([192, 88, 99, 0], 24),  // relays of 6to4, withdrawn
    ([192, 168, 0, 0], 16),  // private
    ([198, 18, 0, 0], 15),   // benchmarks
    ([198, 51, 100, 0], 24), // documentation
    ([203, 0, 113, 0], 24),  // documentation
    ([224, 0, 0, 0], 4),     // multicast
    ([240, 0, 0, 0], 4),     // reserved, and broadcast
];

/// Blocks inside 2000::/3, the only part of IPv6 that is given out for the public, that are not public all the same.
const SPECIAL_V6: &[([u16; 8], u32)] = &[
    ([0x2001, 0, 0, 0, 0, 0, 0, 0], 23), // protocol assignments: Teredo, benchmarks, ORCHID
    ([0x2001, 0xdb8, 0, 0, 0, 0, 0, 0], 32), // documentation
    ([0x2002, 0, 0, 0, 0, 0, 0, 0], 16), // 6to4: an IPv4 address in disguise
    ([0x3fff, 0, 0, 0, 0, 0, 0, 0], 20), // documentation
];

/// Whether `address` is one of the public network. An IPv6 address that carries an IPv4 address (mapped, or translated by
/// the well-known prefix of NAT64) is what it carries.
#[must_use]
pub fn is_public(address: IpAddr) -> bool {
    match address {
        IpAddr::V4(address) => public_v4(address),
        IpAddr::V6(address) => match carried(address) {
            Some(inner) => public_v4(inner),
            None => public_v6(address),
        },
    }
}

fn public_v4(address: Ipv4Addr) -> bool {
    let bits = address.to_bits();
    let inside = |&(base, prefix): &([u8; 4], u32)| {
        let base = u32::from_be_bytes(base);
        (bits ^ base) >> (32 - prefix) == 0
    };
    !SPECIAL_V4.iter().any(inside)
}

fn public_v6(address: Ipv6Addr) -> bool {
    let bits = address.to_bits();
    let global_unicast = bits >> 125 == 0b001;
    let inside = |&(base, prefix): &([u16; 8], u32)| {
        let base = Ipv6Addr::from(base).to_bits();
        (bits ^ base) >> (128 - prefix) == 0
    };
    global_unicast && !SPECIAL_V6.iter().any(inside)
}

/// The IPv4 address that is meant: `::ffff:a.b.c.d`, or `64:ff9b::a.b.c.d`, by which a network without IPv4 reaches the
/// rest. The prefix for local use, `64:ff9b:1::/48`, is not public whatever it carries.
fn carried(address: Ipv6Addr) -> Option<Ipv4Addr> {
    let translated = address.to_bits() >> 32 == 0x64_ff9b_u128 << 64;
    let [.., high, low] = address.segments();
    let tail = Ipv4Addr::from_bits(u32::from(high) << 16 | u32::from(low));
    address.to_ipv4_mapped().or(translated.then_some(tail))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_and_last_address_of_every_special_range_is_refused() {
        for range in [
            "0.0.0.0-0.255.255.255",
            "10.0.0.0-10.255.255.255",
            "100.64.0.0-100.127.255.255",
            "127.0.0.0-127.255.255.255",
            "169.254.0.0-169.254.255.255",
            "172.16.0.0-172.31.255.255",
            "192.0.0.0-192.0.0.255",
            "192.0.2.0-192.0.2.255",
            "192.88.99.0-192.88.99.255",
            "192.168.0.0-192.168.255.255",
            "198.18.0.0-198.19.255.255",
            "198.51.100.0-198.51.100.255",
            "203.0.113.0-203.0.113.255",
            "224.0.0.0-239.255.255.255",
            "240.0.0.0-255.255.255.255",
            "::-::1",
            "::ffff:127.0.0.1-::ffff:169.254.169.254",
            "::7f00:1-::a9fe:a9fe",
            "64:ff9b::10.0.0.1-64:ff9b::127.0.0.1",
            "64:ff9b:1::-64:ff9b:1:ffff:ffff:ffff:8.8.8.8",
            "100::-100::ffff:ffff:ffff:ffff",
            "2001::-2001:1ff:ffff:ffff:ffff:ffff:ffff:ffff",
            "2001:db8::-2001:db8:ffff:ffff:ffff:ffff:ffff:ffff",
            "2002:7f00:1::-2002:a9fe:a9fe::1",
            "3fff::-3fff:fff:ffff:ffff:ffff:ffff:ffff:ffff",
            "5f00::-5f00:ffff:ffff:ffff:ffff:ffff:ffff:ffff",
            "fc00::-fdff:ffff:ffff:ffff:ffff:ffff:ffff:ffff",
            "fe80::-febf:ffff:ffff:ffff:ffff:ffff:ffff:ffff",
            "fec0::-feff:ffff:ffff:ffff:ffff:ffff:ffff:ffff",
            "ff00::-ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff",
        ] {
            for end in range.split('-') {
                assert!(!is_public(end.parse().unwrap()), "{end}");
            }
        }
    }

    #[test]
    fn what_lies_beside_the_ranges_is_public() {
        for address in [
            "1.0.0.0",
            "9.255.255.255",
            "11.0.0.0",
            "100.63.255.255",
            "100.128.0.0",
            "126.255.255.255",
            "128.0.0.0",
            "169.253.255.255",
            "172.15.255.255",
            "172.32.0.0",
            "192.0.1.0",
            "198.17.255.255",
            "198.20.0.0",
            "223.255.255.255",
            "::ffff:8.8.8.8",
            "64:ff9b::8.8.8.8",
            "2001:200::1",
            "2001:4860:4860::8888",
            "2003::1",
            "2606:4700::1111",
            "3ffe:ffff::1",
        ] {
            assert!(is_public(address.parse().unwrap()), "{address}");
        }
    }
}
