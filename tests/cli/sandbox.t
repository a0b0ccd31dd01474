A run says whether its readers stood in the whole sandbox, and nothing about it to people when they did:
Needs: python3 $TOP/tests/cli/refuse.py -- true

  $ mkdir d && for i in 1 2 3 4; do echo "hoa sen $i" >d/$i.txt; done && tracuu-index -v -j 2 --json -d full.idx d 2>err | grep -o '"sandbox.*'; grep -c sandbox err
  "sandbox":"full","sandbox_missing":{}}
  0
  [1]

What the kernel does not have is said once in a run, to those who ask with -v:

  $ python3 $TOP/tests/cli/refuse.py landlock_create_ruleset=ENOSYS -- tracuu-index -j 2 --json -d old.idx d | grep -o '"sandbox.*'
  "sandbox":"partial","sandbox_missing":{"landlock":"ENOSYS"}}
  $ python3 $TOP/tests/cli/refuse.py landlock_create_ruleset=EOPNOTSUPP -- tracuu-index -v --rebuild -j 2 -d old.idx d 2>&1 | grep sandbox
  tracuu-index: Documents are read in a sandbox without what this kernel lacks: landlock (Function not implemented).

What is refused for another reason is said once in a run, to everybody, and in the status file; documents are read all the same:

  $ python3 $TOP/tests/cli/refuse.py seccomp=EPERM prctl:22=EACCES landlock_restrict_self=EPERM -- tracuu-index -j 2 --status status -d open.idx d
  ! tracuu-index: Documents are read in a sandbox that is not closed: landlock (Operation not permitted), seccomp (Permission denied). Something around tracuu-index, such as a container, refuses these system calls: let it allow them.
  $ grep -o '"sandbox.*' status; tracuu -d open.idx --format paths hoa sen | wc -l
  "sandbox":"failed","sandbox_missing":{"landlock":"EPERM","seccomp":"EACCES"}}
  4

A run that starts no reader says nothing of it:

  $ tracuu-index --json -d open.idx | grep -c sandbox
  0
  [1]

Who requires the whole sandbox is served by a whole one only:

  $ tracuu-index --require-sandbox -d req.idx d; tracuu -d req.idx --format paths hoa sen | wc -l; rm -r req.idx
  4
  $ python3 $TOP/tests/cli/refuse.py landlock_create_ruleset=ENOSYS -- tracuu-index --require-sandbox -d req.idx d; tracuu -d req.idx hoa
  ! tracuu-index: Nothing was read: --require-sandbox asks for the whole sandbox, and this lacks: landlock (Function not implemented).
  ! tracuu: There is no index at req.idx.
  ! Make it, here of the documents in ~/Documents:
  !   tracuu-index -d 'req.idx' ~/Documents
  ! Or name another index with --index=DIR.
  [3]
  $ python3 $TOP/tests/cli/refuse.py seccomp=EPERM prctl:22=EACCES -- tracuu-index --require-sandbox -d req.idx d
  ! tracuu-index: Documents are read in a sandbox that is not closed: seccomp (Permission denied). Something around tracuu-index, such as a container, refuses these system calls: let it allow them.
  ! tracuu-index: Nothing was read: --require-sandbox asks for the whole sandbox, and this lacks: seccomp (Permission denied).
  [5]
