Types by code or by name, marks optional:

  $ tracuu --format paths -t TTLT thuế
  $ tracuu --format paths -t "nghị định" lương
  $ tracuu -n 2 --format paths -t "nghi quyet" bảo hiểm
  $ tracuu -n 2 --format paths --type QĐ đất

Dates narrow by the date of issue:

  $ tracuu --format paths --from 6/2012 --to 6/2012 hội nghị
  $ tracuu --format paths --to 2002 thuế
  $ tracuu --format paths --from 5/4/2024 --to 2024-04-12 kính gửi

A day that does not exist is an error:

  $ tracuu --from 31/2/2012 thuế

The newest first, the oldest first, over documents that hold every word:

  $ tracuu -n 4 --sort newest --format tsv bảo hiểm y tế | cut -f 2-4
  $ tracuu -n 3 --sort oldest --format tsv bảo hiểm y tế | cut -f 2-4

Limit and offset cut the same list:

  $ tracuu -n 4 --format paths thuế nhập khẩu >4; tracuu -n 2 --offset 2 --format paths thuế nhập khẩu >2; tail -n 2 4 | cmp - 2 && echo same
  same

--all asks for every word, --strict for the marks as typed:

  $ tracuu --all --format paths hoán đổi ngày làm việc
  $ tracuu --strict -n 3 --format paths luan chuyen

Paths can end in NUL for xargs:

  $ tracuu -0 -n 2 --format paths văn thư | tr '\0' '\n'

JSON lines:

  $ tracuu --json -n 1 'công tác văn thư' | /usr/bin/python3 -c '
  > import json, sys
  > for line in sys.stdin:
  >     o = json.loads(line)
  >     print(o["summary"].keys() if "summary" in o else {k: o[k] for k in ("v", "rank", "number", "type", "issued", "title")})'

Tab-separated values have one line a result:

  $ tracuu --format tsv -n 3 thuế

A batch answers one query a line and carries its number:

  $ printf 'thuế\nxyzzyplugh\nvăn thư\n' | tracuu --batch=- --json -n 1 | /usr/bin/python3 -c '
  > import json, sys
  > for line in sys.stdin:
  >     o = json.loads(line)
  >     print(o["query_no"], "summary" if "summary" in o else o["number"])'

Help and version:

  $ tracuu --version
  $ tracuu --help | head -n 4

An unknown option is an error:

  $ tracuu --colour thuế
