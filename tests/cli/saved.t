Saved searches are run one after the other, each under its name:

  $ mkdir d && echo 'Thông báo luân chuyển cán bộ' >d/a.txt && echo 'Công văn quản lý đất đai' >d/b.txt && tracuu-index -q -d n.idx d
  $ printf '# của phòng\n\nCán bộ: luân chuyển cán bộ\nĐất: "quản lý đất" --in=d\nThuế: thuế xuất khẩu --all\n' >tim.txt
  $ tracuu -d n.idx --saved=tim.txt
  == Cán bộ ==
  1 document matches; index of today.

   1. Thông báo luân chuyển cán bộ
      Thông báo luân chuyển cán bộ
      $HOME/d/a.txt

  == Đất ==
  1 document matches; index of today.

   1. Công văn quản lý đất đai
      Công văn quản lý đất đai
      $HOME/d/b.txt
  $ tracuu -d n.idx --saved=tim.txt --json | grep -o '"v":1,"saved":"[^"]*",".......'
  "v":1,"saved":"Cán bộ","rank":1
  "v":1,"saved":"Cán bộ","summary
  "v":1,"saved":"Đất","rank":1
  "v":1,"saved":"Đất","summary

What arrived since the last time: at first everything, then nothing at all until something comes:

  $ tracuu -d n.idx --saved=tim.txt --since-last | grep -E '==|txt'
  == Cán bộ ==
      $HOME/d/a.txt
  == Đất ==
      $HOME/d/b.txt
  $ tracuu -d n.idx --saved=tim.txt --since-last
  [1]
  $ touch d/a.txt && echo 'Công văn quản lý đất đai, sửa' >d/b.txt && tracuu-index -q -d n.idx; tracuu -d n.idx --saved=tim.txt --since-last
  [1]
  $ echo 'Nghị định quản lý đất rừng' >d/c.txt && echo 'Thông tư thuế xuất khẩu' >d/e.txt && echo 'Thông tư khác' >d/f.txt && tracuu-index -q -d n.idx; tracuu -d n.idx --saved=./tim.txt --since-last
  == Đất ==
  1 document matches; index of today.

   1. Nghị định quản lý đất rừng
      Nghị định quản lý đất rừng
      $HOME/d/c.txt

  == Thuế ==
  1 document matches; index of today.

   1. Thông tư thuế xuất khẩu
      Thông tư thuế xuất khẩu
      $HOME/d/e.txt
  $ tracuu -d n.idx --saved=tim.txt --since-last
  [1]
  $ tracuu-index -q -d n.idx --rebuild; tracuu -d n.idx --saved=tim.txt --since-last
  [1]

A search that is added later begins with everything, as json, too; --saved alone takes no notice of it:

  $ echo 'Rừng: đất rừng' >>tim.txt; tracuu -d n.idx --saved=tim.txt --since-last --json | grep -o '"path":"[^"]*"'; tracuu -d n.idx --saved=tim.txt --since-last --json
  "path":"$HOME/d/c.txt"
  [1]
  $ tracuu -d n.idx --saved=tim.txt | grep -c ==
  4

What nobody read, or could not be written, is new the next time:

  $ echo 'Công văn đất rừng' >d/g.txt && tracuu-index -q -d n.idx; tracuu -d n.idx --saved=tim.txt --since-last >/dev/full
  ! tracuu: Standard output could not be written: No space left on device.
  [3]
  $ tracuu -d n.idx --saved=tim.txt --since-last | grep -E '==|txt'
  == Rừng ==
      $HOME/d/g.txt
  $ echo 'Báo cáo đất rừng' >d/h.txt && tracuu-index -q -d n.idx; XDG_STATE_HOME=/dev/null tracuu -d n.idx --saved=tim.txt --since-last 2>&1 >1 | sed 's|saved-tim.txt-[0-9a-f]*|STATE|'
  tracuu: What was shown cannot be noted in /dev/null/tracuu/STATE: Not a directory. The next run shows it again.
  $ tracuu -d n.idx --saved=tim.txt --since-last | grep -E '==|txt'
  == Rừng ==
      $HOME/d/h.txt

A line with a mistake is told, and the others are run:

  $ printf 'Đất: đất\nHai: -t khong-co x\n' >sai.txt; tracuu -d n.idx --saved=sai.txt --since-last 2>&1 | grep -E "==|line|txt"
  tracuu: sai.txt: line 2: "khong-co" is no type of document: use a name or a code, such as "nghị quyết" or NQ.
  == Đất ==
      $HOME/d/h.txt
      $HOME/d/g.txt
      $HOME/d/c.txt
      $HOME/d/b.txt
  $ printf 'đất đai\n' >sai.txt; tracuu -d n.idx --saved=sai.txt
  ! tracuu: sai.txt: line 1: A search is a name, a colon and a blank, and the query: "Staff: luân chuyển".
  [2]
  $ printf 'a: đất\nb: --show 3\na: rừng\nc: "đất\n' >sai.txt; tracuu -d n.idx --saved=sai.txt 2>&1 | grep -E "==|line|txt"
  tracuu: sai.txt: line 3: There is another search of the name "a" above.
  tracuu: sai.txt: line 4: A quotation mark of "c" is never closed.
  tracuu: sai.txt: line 2: "b" is to be a query with options that narrow or sort it.
  == a ==
      $HOME/d/g.txt
      $HOME/d/h.txt
      $HOME/d/c.txt
      $HOME/d/b.txt
  $ printf 'a: đất\nb: đất (rừng\n' >sai.txt; tracuu -d n.idx --saved=sai.txt --since-last 2>&1 | grep -E '==|b:|txt'; tracuu -d n.idx --saved=sai.txt --since-last
  tracuu: b: The parenthesis at character 5 is never closed; add “)” or leave it out.
  == a ==
      $HOME/d/h.txt
      $HOME/d/g.txt
      $HOME/d/c.txt
      $HOME/d/b.txt
  ! tracuu: b: The parenthesis at character 5 is never closed; add “)” or leave it out.
  [2]
  $ tracuu -d n.idx --saved=khong.txt; tracuu -d n.idx --saved=d
  ! tracuu: khong.txt: The file of searches cannot be read: No such file or directory.
  ! tracuu: d: This is no file of saved searches: it is larger than 1024 KiB, or no plain file.
  [2]
  $ tracuu -d n.idx --since-last đất; tracuu -d n.idx --saved=tim.txt đất; tracuu -d n.idx --saved=tim.txt --format=csv
  ! tracuu: --since-last goes with --saved.
  ! Try 'tracuu --help'.
  ! tracuu: With --saved what is searched for stands in the lines of the file.
  ! Try 'tracuu --help'.
  ! tracuu: --saved prints the searches of a file, as text or json: it goes with neither another action nor --count.
  ! Try 'tracuu --help'.
  [2]
