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
  ! tracuu-index: n.idx is damaged (EOF reading block 0). Build it anew with tracuu-index --rebuild.
  [5]

Strange names do not reach the terminal as they are:

  $ d=$(printf 'x\033[31my') && mkdir "$d" && echo 'hoa mai' >"$d/1.txt" && tracuu-index -d s.idx "$d" && tracuu-index -d s.idx --info | grep folder
  folder	$HOME/x\x1b[31my
