"""The steps of sealing the sample, each a process of its own; openssl is the signer."""

import statistics
import subprocess


def steps(hongtou, sample, picture, work, once, turns):
    """Medians in ms of preparing, telling digests, embedding, verifying, signing at once."""
    folder = work / "sealing"
    folder.mkdir(exist_ok=True)
    path = lambda name: str(folder / name)
    run = lambda *command: subprocess.run(
        list(map(str, command)), check=True, cwd=folder, stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL)
    run(hongtou, "typeset", sample, "--fonts", "free", "-o", path("final.pdf"))
    run("openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", path("key.pem"),
        "-out", path("certificate.pem"), "-subj", "/CN=bench", "-days", "30")
    prepare = [str(hongtou), "seal", "prepare", path("final.pdf"), "--appearance", str(picture),
               "-o", path("final.prepared.pdf"), "--job", path("job.json")]
    run(*prepare)
    run(hongtou, "seal", "digest", path("final.prepared.pdf"), "--content", path("content"))
    run("openssl", "cms", "-sign", "-binary", "-cades", "-md", "sha256", "-signer",
        path("certificate.pem"), "-inkey", path("key.pem"), "-in", path("content"), "-outform",
        "DER", "-out", path("message.der"))
    commands = {
        "digest": [str(hongtou), "seal", "digest", path("job.json")],
        "embed": [str(hongtou), "seal", "embed", path("final.prepared.pdf"), "--job",
                  path("job.json"), "--cms", path("message.der"), "-o", path("sealed.pdf")],
        "verify": [str(hongtou), "seal", "verify", path("sealed.pdf")],
        "sign": [str(hongtou), "seal", "sign", path("final.pdf"), "--key", path("key.pem"),
                 "--cert", path("certificate.pem"), "--appearance", str(picture), "-o",
                 path("signed.pdf")],
        # Last, as it makes the message of another file.
        "prepare": prepare,
    }
    return {
        name: statistics.median(once(command)[0] for _ in range(turns))
        for name, command in commands.items()
    }
