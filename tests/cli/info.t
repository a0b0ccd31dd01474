How an index stands: what is in it, its size and age, its folders and what is wrong with them:

  $ mkdir a b c && echo 'hoa sen' >a/1.txt && echo 'hoa lan' >b/1.txt && echo 'hoa cúc' >c/1.txt && tracuu-index -d n.idx a b c && tracuu-index -d n.idx --info
  index	n.idx
  documents	3
  size	* (glob)
  format	* (glob)
  last success	*/*/* *:* (glob)
  folder	$HOME/a
  folder	$HOME/b
  folder	$HOME/c
  $ rm b/1.txt && rm -r c && echo 1700000000 >n.idx/tracuu-success && tracuu-index -d n.idx --info | grep 'folder\|success'
  last success	15/11/2023 05:13, * days ago (glob)
  folder	$HOME/a
  folder	$HOME/b	is empty
  folder	$HOME/c	is not there
  $ echo "$(($(date +%s) - 90000))" >n.idx/tracuu-success && tracuu-index -d n.idx --info | grep -o '1 day ago'
  1 day ago
  $ rm n.idx/tracuu-success && tracuu-index -d n.idx --info | grep success
  last success	not known

What cannot be told is said:

  $ tracuu-index -d nowhere.idx --info
  ! tracuu-index: There is no index at nowhere.idx.
  [5]
  $ truncate -s 5000 n.idx/tracuu-generation-*/postlist.glass; tracuu-index -d n.idx --info
  ! tracuu-index: n.idx is damaged (EOF reading block 0). Build it anew with tracuu-index -d 'n.idx' --rebuild.
  [5]

Strange names do not reach the terminal as they are:

  $ d=$(printf 'x\033[31my') && mkdir "$d" && echo 'hoa mai' >"$d/1.txt" && tracuu-index -d s.idx "$d" && tracuu-index -d s.idx --info | grep folder
  folder	$HOME/x\x1b[31my

A search says that its index has been forgotten, in one line, and in JSON; --max-age chooses when:

  $ tracuu-index -d o.idx a && echo "$(($(date +%s) - 40 * 86400))" >o.idx/tracuu-success && tracuu -d o.idx sen 2>&1 | grep ago
  1 document matches; index of 40 days ago.
  The index o.idx was last brought up to date 40 days ago: newer documents are
  $ tracuu -d o.idx --json sen | grep -o '[a-z]*":\["The index o.idx[^"]*"'
  notices":["The index o.idx was last brought up to date 40 days ago: newer documents are missing."
  $ tracuu -d o.idx --format paths sen
  $HOME/a/1.txt
  ! tracuu: The index o.idx was last brought up to date 40 days ago: newer documents are missing.
  $ tracuu -d o.idx --max-age=40 --format paths sen && tracuu -d o.idx --max-age=0 --format paths sen
  $HOME/a/1.txt
  $HOME/a/1.txt
  $ echo nonsense >o.idx/tracuu-success && tracuu -d o.idx --format paths sen && rm o.idx/tracuu-success && tracuu -d o.idx --format paths sen && echo "$(($(date +%s) + 99999999))" >o.idx/tracuu-success && tracuu -d o.idx --format paths sen
  $HOME/a/1.txt
  $HOME/a/1.txt
  $HOME/a/1.txt
  $ echo "$(($(date +%s) - 40 * 86400))" >o.idx/tracuu-success && printf 'sen\nsen\n' | tracuu -d o.idx --batch=- --json | grep -c ago
  1
