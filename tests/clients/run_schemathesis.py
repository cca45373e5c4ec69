"""Runs schemathesis over the description of a running demonstration, as several of its accounts.

Each account is signed in before the first run, because one that may manage accounts could end another's session. Left out is only
what would end the run's own session or leave the working side, and what would change the passphrase that the run signs in by.

Fails on an answer of 500 or more, on a status or media type that the description does not have (every problem must be
application/problem+json), and on a body of another shape than is described. Prints the number of calls as its last line.
"""

import argparse
import re
import subprocess
import sys
from pathlib import Path

import requests

# Those who may end others come last.
ACCOUNTS = ["analyst", "partner", "intake", "guardian", "grader", "coordinator", "auditor", "senior", "chair", "admin"]
LEFT_OUT = ["delete-session", "delete-session-purpose", "delete-sessions", "put-passphrase"]
CHECKS = "not_a_server_error,status_code_conformance,content_type_conformance,response_schema_conformance"


def signed_in(address: str, name: str) -> list[str]:
    """The headers of a session of this demonstration account, with the first purpose chosen where there is one."""
    session = requests.Session()
    session.headers["Origin"] = address
    accounts = session.get(f"{address}/api/sign-in", timeout=30).json()["accounts"]
    passphrase = next(account["passphrase"] for account in accounts if account["name"] == name)
    answer = session.post(f"{address}/api/session", json={"name": name, "passphrase": passphrase}, timeout=60)
    answer.raise_for_status()
    who = answer.json()
    token = who["write_token"]
    if who["purposes"]:
        choice = {"purpose": who["purposes"][0]["code"]}
        headers = {"x-contexture-token": token}
        chosen = session.put(f"{address}/api/session/purpose", json=choice, headers=headers, timeout=60)
        chosen.raise_for_status()
        token = chosen.json()["write_token"]
    cookies = "; ".join(f"{cookie.name}={cookie.value}" for cookie in session.cookies)
    return [f"Cookie: {cookies}", f"Origin: {address}", f"x-contexture-token: {token}"]


def run(program: Path, address: str, headers: list[str], examples: int, seed: int) -> tuple[int, int]:
    """One run: how many calls were sent, and how it ended."""
    command = [str(program), "--config-file", str(Path(__file__).with_name("schemathesis.toml")), "run"]
    command += [f"{address}/api/openapi.json", "--url", address, "--phases", "examples,coverage,fuzzing"]
    command += ["--checks", CHECKS, "--max-examples", str(examples), "--seed", str(seed), "--workers", "2"]
    command += ["--continue-on-failure", "--no-shrink", "--warnings", "off", "--suppress-health-check", "all"]
    for name in LEFT_OUT:
        command += ["--exclude-operation-id", name]
    for header in headers:
        command += ["--header", header]
    ended = subprocess.run(command, capture_output=True, text=True, check=False)
    said = ended.stdout + ended.stderr
    counted = re.search(r"([\d,]+) generated", said)
    calls = int(counted.group(1).replace(",", "")) if counted else 0
    if ended.returncode != 0 or calls == 0:
        print(said)
    return calls, ended.returncode


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("address")
    parser.add_argument("--calls", type=int, default=50_000)
    parser.add_argument("--examples", type=int, default=60)
    parser.add_argument("--accounts", default=",".join(ACCOUNTS))
    asked = parser.parse_args()
    program = Path(sys.executable).with_name("schemathesis")
    names = asked.accounts.split(",")
    sessions = {name: signed_in(asked.address, name) for name in names}
    total, failed, seed = 0, 0, 0
    while total < asked.calls:
        seed += 1
        for name, headers in sessions.items():
            calls, status = run(program, asked.address, headers, asked.examples, seed)
            total += calls
            failed += status != 0
            print(f"{name}, seed {seed}: {calls} calls, {'as described' if status == 0 else 'NOT as described'}", flush=True)
            if calls == 0:
                return 1
            if total >= asked.calls:
                break
    print(f"{total} calls")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
