Every example of the manual pages, in both languages, runs, and ends as it should:

  $ cat >examples <<'END'
  > /usr/bin/python3 - "$1" <<'PY'
  > import re, sys
  > with open(sys.argv[1], encoding="utf-8") as f:
  >     for line in re.findall(r"^\.Dl (.*)", f.read(), re.M):
  >         line = line.replace("\\(dq", '"').replace("\\&", "")
  >         print(line[2:] if line.startswith("$ ") else "tracuu -- " + line)
  > PY
  > END
  $ printf 'thuế thu nhập\nđất đai\n' >questions.txt; mkdir state
  $ run() { while read -r line; do XDG_STATE_HOME=$HOME/state sh -c "$line" >out 2>err </dev/null; echo "$? $line"; done; }; for page in query/tracuu.1 man/vi/tracuu.1; do sh examples "$TOP/$page" | grep -v '^tracuu -- 0 7' | run; done
  0 tracuu luan chuyen can bo
  0 tracuu 11-HD/BTCTW
  1 tracuu --show 11-HD/BTCTW --facts
  1 tracuu -t NQ "xây dựng Đảng" --from 2012 --sort newest
  0 tracuu '"cạnh tranh"' -"hải quan"
  0 tracuu -0 -n 1000 dan:30/2020/NĐ-CP | xargs -0 ls -l
  0 tracuu --batch=questions.txt --json -n 3
  0 tracuu luan chuyen can bo
  1 tracuu --cite 2
  0 tracuu -t NQ "luân chuyển cán bộ" --format=html >list.html
  0 tracuu luan chuyen can bo
  0 tracuu 11-HD/BTCTW
  1 tracuu --show 11-HD/BTCTW --facts
  1 tracuu -t NQ "xây dựng Đảng" --from 2012 --sort=mới
  1 tracuu -t TT --from "tuần trước"
  0 tracuu '"cạnh tranh"' -"hải quan"
  0 tracuu -0 -n 1000 dan:30/2020/NĐ-CP | xargs -0 ls -l
  0 tracuu --batch=questions.txt --json -n 3
  0 tracuu luan chuyen can bo
  1 tracuu --cite 2
  0 tracuu -t NQ "luân chuyển cán bộ" --format=html >list.html
  $ run() { while read -r line; do sh -c "$line" >out 2>err </dev/null; echo "$? $line"; done; }; for page in query/tracuu-query.7 man/vi/tracuu-query.7 query/tracuu-json.5 man/vi/tracuu-json.5; do sh examples "$TOP/$page" | run; done
  1 tracuu -- hướng dẫn công tác cán bộ type:HD date:2010..2014
  0 tracuu -- '"bảo hiểm xã hội bắt buộc" -"lao động nữ"'
  1 tracuu -- coquan:BTCTW luân chuyển OR điều động
  1 tracuu -- dan:42-NQ/TW title:"quy hoạch"
  1 tracuu -- nghị định 30 thể thức NEAR/5 kỹ thuật
  1 tracuu -- hướng dẫn công tác cán bộ loai:HD ngay:2010..2014
  0 tracuu -- '"bảo hiểm xã hội bắt buộc" -"lao động nữ"'
  1 tracuu -- coquan:BTCTW luân chuyển OR điều động
  1 tracuu -- dan:42-NQ/TW tieude:"quy hoạch"
  1 tracuu -- nghị định 30 thể thức NEAR/5 kỹ thuật
  0 tracuu --json luan chuyen can bo | jq -r 'select(.status == "in-force") | .path'
  0 tracuu --json quy hoach dat | jq -r '.summary.notice_codes // empty | .[]'
  0 tracuu --json '"luân chuyển' | jq -r '.summary | .error_code, .exit_code'
  0 tracuu --json luan chuyen can bo | jq -r 'select(.status == "in-force") | .path'
  0 tracuu --json quy hoach dat | jq -r '.summary.notice_codes // empty | .[]'
  0 tracuu --json '"luân chuyển' | jq -r '.summary | .error_code, .exit_code'

Those of the indexer, too, in their order, with the places of this machine; and the line for cron:

  $ mkdir -p Documents srv/laws srv/letters srv/luat srv/cong-van srv/documents etc/tracuu var && for d in Documents srv/*; do echo "luân chuyển cán bộ $d" >$d/1.txt; done
  $ printf '[index]\npath=%s/var/index\n[folder documents]\npath=%s/srv/documents\n' "$HOME" "$HOME" >etc/tracuu/tracuu.conf
  $ cat >places <<'END'
  > sed -n 's/^\.Dl //p; /^\.Sh \(EXAMPLES\|VÍ DỤ\)/,/^\.Sh \(SEE\|XEM\)/{/^tracuu/{s/ *#.*//;p}}' "$TOP/$1" | sed 's| /srv/| srv/|g; s|=/etc/|=etc/|; s|/var/lib/tracuu/|var/|'
  > END
  $ for page in indexer/tracuu-index.1 man/vi/tracuu-index.1; do sh places $page | while read -r line; do env -u TRACUU_INDEX sh -c "$line" >out 2>err </dev/null; echo "$? $line"; done; done
  0 tracuu-index --config=etc/tracuu/tracuu.conf --allow-shrink srv/documents
  0 tracuu-index ~/Documents
  0 tracuu-index -v
  0 tracuu-index --list=failed
  0 tracuu-index -d srv/index srv/laws srv/letters
  0 tracuu-index --config=etc/tracuu/tracuu.conf --allow-shrink srv/documents
  0 tracuu-index ~/Documents
  0 tracuu-index -v
  0 tracuu-index --list=failed
  0 tracuu-index -d srv/index srv/luat srv/cong-van
  $ sh places indexer/tracuu-operations.7 | grep '^tracuu -d' | while read -r line; do sh -c "$line" >out; echo "$? $line"; done
  0 tracuu -d var/index luân chuyển cán bộ
  $ echo 'Đất: đất đai' >searches; for page in query/tracuu.1 man/vi/tracuu.1; do sed -n 's/^\.Dl 0 7 \* \* 1-5 //p' "$TOP/$page" | while read -r line; do XDG_STATE_HOME=$HOME/state sh -c "$line" >out 2>err </dev/null; echo "$? $line"; cat err; done; done
  0 tracuu --saved=$HOME/searches --since-last
  1 tracuu --saved=$HOME/searches --since-last
