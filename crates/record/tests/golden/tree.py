#!/usr/bin/env python3
"""Events, leaves, roots and proofs of the record, from the RFCs and docs/audit.md alone.

Writes tree.json beside itself: `python3 tree.py`. It shares nothing with the program but the written format, so that the two
agreeing means that the format is written down to the byte. Standard library only.
"""

import hashlib
import json
import pathlib
import struct
import uuid


def text(value):
    data = value.encode("utf-8")
    return struct.pack(">I", len(data)) + data


def event_bytes(event):
    account, purpose = event["account"], event["purpose"]
    parts = [b"contexture event 1\n", struct.pack(">q", event["id"]), struct.pack(">q", event["happened"])]
    parts.append(b"\0" if account is None else b"\1" + uuid.UUID(account).bytes)
    parts += [text(event[name]) for name in ("role", "region", "agency")]
    parts.append(b"\0" if purpose is None else b"\1" + text(purpose))
    parts += [text(event["action"]), text(event["subject"])]
    return b"".join(parts)


def leaf(data):
    return hashlib.sha256(b"\0" + data).digest()


def node(left, right):
    return hashlib.sha256(b"\1" + left + right).digest()


def split(n):
    """The largest power of two below n."""
    k = 1
    while k * 2 < n:
        k *= 2
    return k


def mth(leaves):
    """RFC 6962, 2.1."""
    if not leaves:
        return hashlib.sha256(b"").digest()
    if len(leaves) == 1:
        return leaves[0]
    k = split(len(leaves))
    return node(mth(leaves[:k]), mth(leaves[k:]))


def inclusion_holds(hash_, index, size, path, root):
    """RFC 9162, 2.1.3.2: the verifier's side, which is another algorithm than the prover's."""
    if index >= size:
        return False
    fn, sn, r = index, size - 1, hash_
    for p in path:
        if sn == 0:
            return False
        if fn % 2 == 1 or fn == sn:
            r = node(p, r)
            while fn % 2 == 0 and fn != 0:
                fn //= 2
                sn //= 2
        else:
            r = node(r, p)
        fn //= 2
        sn //= 2
    return sn == 0 and r == root


def consistency_holds(first, second, first_root, second_root, path):
    """RFC 9162, 2.1.4.2."""
    if first == second:
        return first_root == second_root and not path
    if first == 0:
        return not path
    path = list(path)
    if first & (first - 1) == 0:
        path.insert(0, first_root)
    if not path:
        return False
    fn, sn = first - 1, second - 1
    while fn % 2 == 1:
        fn //= 2
        sn //= 2
    fr = sr = path[0]
    for c in path[1:]:
        if sn == 0:
            return False
        if fn % 2 == 1 or fn == sn:
            fr, sr = node(c, fr), node(c, sr)
            while fn % 2 == 0 and fn != 0:
                fn //= 2
                sn //= 2
        else:
            sr = node(sr, c)
        fn //= 2
        sn //= 2
    return sn == 0 and fr == first_root and sr == second_root


def made(n):
    """Events with every part that can be there or not, and letters of two bytes."""
    return {
        "id": n + 1,
        "happened": 1_767_225_600_000_000 + n * 61_000_001,
        "account": None if n % 3 == 0 else str(uuid.UUID(int=(n + 1) << 64 | 7)),
        "role": "command-line" if n % 3 == 0 else "analyst",
        "region": "all" if n % 3 == 0 else "GWL05000001",
        "agency": "" if n % 3 == 0 else "GWL-POLICE",
        "purpose": "hotspot_review" if n % 3 == 1 else None,
        "action": ["concerns-import", "working-map-view", "sign-in"][n % 3],
        "subject": ["sha256:00ff", "months 2025-01..2025-03", "session ŵŷ"][n % 3],
    }


def main():
    events = [made(n) for n in range(13)]
    leaves = [leaf(event_bytes(event)) for event in events]
    golden = {
        "events": [dict(event, bytes=event_bytes(event).hex(), leaf=leaf_.hex()) for event, leaf_ in zip(events, leaves)],
        "roots": [mth(leaves[:size]).hex() for size in range(len(leaves) + 1)],
    }
    here = pathlib.Path(__file__).parent
    (here / "tree.json").write_text(json.dumps(golden, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def check(proof):
    """Checks what `contexture audit prove` printed: the path against the two roots that it names."""
    path = [bytes.fromhex(part) for part in proof["path"]]
    if proof["kind"] == "inclusion":
        hash_ = bytes.fromhex(proof["leaf_hash"])
        if proof["bytes"] is not None and leaf(bytes.fromhex(proof["bytes"])) != hash_:
            return False
        head = proof["head"]
        return inclusion_holds(hash_, proof["leaf_index"], head["size"], path, bytes.fromhex(head["root"]))
    first, second = proof["from"], proof["to"]
    return consistency_holds(
        first["size"], second["size"], bytes.fromhex(first["root"]), bytes.fromhex(second["root"]), path
    )


if __name__ == "__main__":
    import sys

    if sys.argv[1:] == ["check"]:
        # One proof on each line of standard input.
        verdicts = [check(json.loads(line)) for line in sys.stdin if line.strip()]
        print(" ".join("holds" if verdict else "fails" for verdict in verdicts))
        sys.exit(0 if verdicts and all(verdicts) else 1)
    main()
