//! A source is believed by its certificate, and by none that is not handed in.

use std::io::Write as _;
use std::net::TcpListener;
use std::sync::Arc;
use std::thread;

use participation_atlas::refresh::{Access, Answer, Fault, Fetcher, Roots, Version};
use rcgen::{BasicConstraints, CertificateParams, CertifiedIssuer, IsCa, KeyPair, date_time_ymd};
use rustls::pki_types::PrivateKeyDer;
use rustls::{ServerConfig, ServerConnection, StreamOwned};

use super::world::{World, access};

const BODY: &str = "fips,name\n17031,Cook\n";

/// Somebody who signs certificates.
fn signer() -> CertifiedIssuer<'static, KeyPair> {
    let mut params = CertificateParams::default();
    params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
    CertifiedIssuer::self_signed(params, KeyPair::generate().unwrap()).unwrap()
}

/// A server with a certificate for `host` up to a year, and its port.
fn start(signer: &CertifiedIssuer<'static, KeyPair>, host: &str, until: i32) -> u16 {
    let mut params = CertificateParams::new(vec![host.to_owned()]).unwrap();
    params.not_before = date_time_ymd(2000, 1, 1);
    params.not_after = date_time_ymd(until, 1, 1);
    let key = KeyPair::generate().unwrap();
    let certificate = params.signed_by(&key, signer).unwrap();
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let config = ServerConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_no_client_auth()
        .with_single_cert(
            vec![certificate.der().clone()],
            PrivateKeyDer::try_from(key.serialize_der()).unwrap(),
        )
        .unwrap();
    let config = Arc::new(config);
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = listener.local_addr().unwrap().port();
    thread::spawn(move || {
        for stream in listener.incoming() {
            let connection = ServerConnection::new(Arc::clone(&config)).unwrap();
            let mut stream = StreamOwned::new(connection, stream.unwrap());
            let head = format!("HTTP/1.1 200 OK\r\nContent-Length: {}\r\n\r\n", BODY.len());
            // A client that does not believe the certificate has gone before.
            let _heard = stream.write_all(format!("{head}{BODY}").as_bytes());
        }
    });
    port
}

fn asked(
    world: &World,
    root: &CertifiedIssuer<'static, KeyPair>,
    port: u16,
) -> Result<Answer, Fault> {
    let mut access: Access = access(&world.names, &world.clock);
    access.policy.encrypted = true;
    access.roots = Roots::Only(vec![root.der().to_vec()]);
    let address = format!("https://sheet.test:{port}/acts.csv");
    let fetcher = Fetcher::new(access).unwrap();
    fetcher
        .fetch(&address.parse().unwrap(), &Version::default())
        .1
}

#[test]
fn a_certificate_of_a_believed_signer_is_believed_and_no_other() {
    let world = World::new();
    let (ours, other) = (signer(), signer());
    let good = start(&ours, "sheet.test", 2100);
    let Answer::File { bytes, .. } = asked(&world, &ours, good).unwrap() else {
        panic!("nothing was asked whether it had changed");
    };
    assert_eq!(bytes, BODY.as_bytes());
    for (root, port, why) in [
        // Another signer of the same name.
        (&other, good, "BadSignature"),
        (
            &ours,
            start(&ours, "moved.test", 2100),
            "not valid for name",
        ),
        (&ours, start(&ours, "sheet.test", 2001), "expired"),
    ] {
        let fault = asked(&world, root, port).unwrap_err();
        let told = fault.to_string();
        assert!(
            matches!(fault, Fault::Broken(_)) && told.contains(why),
            "{why}: {told}"
        );
    }
}

#[test]
fn what_is_no_certificate_is_said_at_once() {
    let world = World::new();
    let mut access = access(&world.names, &world.clock);
    access.roots = Roots::Only(vec![b"no certificate".to_vec()]);
    let told = Fetcher::new(access).unwrap_err().to_string();
    assert!(told.contains("ca-certificates"), "{told}");
}
