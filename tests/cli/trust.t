A new index is its owner's alone, whatever the umask:

  $ umask 022; mkdir d && echo "hoa sen" >d/1.txt && tracuu-index --status status --metrics metrics -d own.idx d && find own.idx -perm /077; stat -c %a own.idx status metrics
  700
  644
  644
  $ echo "hoa mai" >d/2.txt; tracuu-index -d own.idx && tracuu-index --rebuild -d own.idx && find own.idx -perm /077

An office shares it, by an option, by the configuration, or by the mode of a folder that is there:

  $ umask 022; tracuu-index --shared -d shared.idx d && stat -c %a shared.idx shared.idx/XAPIANDB && find shared.idx ! -perm /004
  755
  644
  $ printf '[index]\npath = key.idx\nshared = true\n\n[folder d]\npath = %s\n' "$PWD/d" >conf && umask 027 && tracuu-index --config conf && stat -c %a key.idx key.idx/XAPIANDB
  750
  640
  $ umask 022; mkdir -m 755 made.idx && tracuu-index -d made.idx d && stat -c %a made.idx/XAPIANDB
  644

An index that more people may read than a folder of documents is told, once:

  $ umask 022; mkdir -m 700 private && echo "bí mật" >private/1.txt && tracuu-index --shared -d open.idx private; echo x >private/2.txt; tracuu-index -d open.idx
  ! tracuu-index: The index open.idx may be read by more people than the folder $HOME/private; take that away with "chmod go-rwx" on the index, unless it is meant.

What has a name of ours and is a link is neither followed nor removed, and nothing else is done:

  $ mkdir victim && echo theirs | tee victim/postlist.glass >victim/file
  $ for name in tracuu-segments tracuu-generation-7 tracuu-lock XAPIANDB.new tracuu-ocr; do rm -rf l.idx; tracuu-index -d l.idx d; rm -rf l.idx/$name; ln -s "$PWD/victim" l.idx/$name; tracuu-index -d l.idx; echo "exit $?"; readlink l.idx/$name | grep -c victim; done; cat victim/*
  exit 5
  1
  exit 5
  1
  exit 5
  1
  exit 5
  1
  exit 5
  1
  theirs
  theirs
  ! tracuu-index: l.idx/tracuu-segments is a link, which tracuu-index does not make; see what it is, take it away and run tracuu-index again.
  ! tracuu-index: l.idx/tracuu-generation-7 is a link, which tracuu-index does not make; see what it is, take it away and run tracuu-index again.
  ! tracuu-index: l.idx/tracuu-lock is a link, which tracuu-index does not make; see what it is, take it away and run tracuu-index again.
  ! tracuu-index: l.idx/XAPIANDB.new is a link, which tracuu-index does not make; see what it is, take it away and run tracuu-index again.
  ! tracuu-index: l.idx/tracuu-ocr is a link, which tracuu-index does not make; see what it is, take it away and run tracuu-index again.
  $ rm -rf l.idx; mkdir l.idx; ln -s "$PWD/victim/file" l.idx/tracuu-lock; tracuu-index -d l.idx d; cat victim/file
  theirs
  ! tracuu-index: l.idx/tracuu-lock is a link, which tracuu-index does not make; see what it is, take it away and run tracuu-index again.

What was deleted leaves its text in free parts of the files; --purge and a rebuild leave nothing:

  $ mkdir p && for i in 1 2 3 4 5 6 7 8; do echo "hoa sen $i" >p/$i.txt; done; echo "zebra$(seq -s ' ' 40)xylophone quokka" >p/9.txt; tracuu-index --commit-every=0 -d p.idx p && rm p/9.txt && tracuu-index -d p.idx && grep -rlc quokka p.idx | wc -l
  1
  $ tracuu-index --purge -d p.idx; grep -rl quokka p.idx; tracuu -d p.idx -n 20 --format paths hoa | wc -l; tracuu-index --check -d p.idx; ls p.idx
  8
  XAPIANDB
  tracuu-generation-2
  tracuu-lock
  tracuu-success
  $ echo "quokka mới" >p/9.txt; tracuu-index -d p.idx && rm p/9.txt && tracuu-index -d p.idx && tracuu-index --rebuild -d p.idx; grep -rl quokka p.idx
  [1]

An index folder of another user is refused, and left as it is:
Needs: test "$(id -u)" = 0

  $ mkdir other.idx && chown 12345 other.idx && tracuu-index -d other.idx d; ls other.idx
  ! tracuu-index: The index other.idx belongs to another user (number 12345); run tracuu-index as that user.

An index whose stub is empty is damaged, and is mended by a rebuild; a folder that holds something else stays:

  $ mkdir e && echo hoa >e/1.txt && tracuu-index -d e.idx e && : >e.idx/XAPIANDB && tracuu-index -d e.idx; tracuu -d e.idx hoa; tracuu-index --rebuild -d e.idx e && tracuu -d e.idx --format paths hoa; ls e.idx
  $HOME/e/1.txt
  XAPIANDB
  tracuu-generation-2
  tracuu-lock
  tracuu-success
  ! tracuu-index: e.idx is damaged: its file XAPIANDB is empty. Build it anew with tracuu-index -d 'e.idx' --rebuild.
  ! tracuu: e.idx is damaged: its file XAPIANDB is empty. Build it anew with tracuu-index -d 'e.idx' --rebuild.
  $ head -c 20 /dev/zero >e.idx/XAPIANDB; tracuu-index --rebuild -d e.idx e && tracuu -d e.idx --format paths hoa
  $HOME/e/1.txt
  $ : >e.idx/XAPIANDB; echo mine >e.idx/thesis; tracuu-index --rebuild -d e.idx e
  ! tracuu-index: e.idx is not an index of Tracuu.
  [5]

No control and no mark of direction of a document or of its name reaches a line of TSV or JSON as it is:

  $ mkdir u && printf 'hoa sen \302\233 31m \342\200\256 nguy hiem \342\200\217 \342\201\247 \n' >"$(printf 'u/a\302\233b\342\200\256c.txt')" && tracuu-index -d u.idx u
  $ for f in tsv json text; do tracuu -d u.idx --format $f hoa | LC_ALL=C grep -caP '\xc2[\x80-\x9f]|\xe2\x80[\x8e\x8f\xa8-\xae]|\xe2\x81[\xa6-\xa9]'; done
  0
  0
  0
  [1]

A province that ends a decree sets no status; a government that does is named:

  $ cat >doc <<'END'
  > printf '%s\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: %s\nHà Nội, ngày %s\n%s\nQuy định về phí cầu đường\n%s\n' "$@"
  > END
  $ mkdir v && sh doc 'CHÍNH PHỦ' 30/2010/NĐ-CP '5 tháng 3 năm 2010' 'NGHỊ ĐỊNH' 'Điều 1. Nghị định này có hiệu lực từ ngày 01/4/2010.' >v/1.txt
  $ sh doc 'ỦY BAN NHÂN DÂN TỈNH BẮC NINH' 7/2015/QĐ-UBND '5 tháng 3 năm 2015' 'QUYẾT ĐỊNH' 'Điều 2. Quyết định này có hiệu lực từ ngày 01/4/2015 và thay thế Nghị định số 30/2010/NĐ-CP ngày 05/3/2010 của Chính phủ.' >v/2.txt; tracuu-index -d v.idx v; tracuu -d v.idx --show 30/2010/NĐ-CP --facts | grep status
  status:      in force
  $ sh doc 'CHÍNH PHỦ' 40/2016/NĐ-CP '5 tháng 3 năm 2016' 'NGHỊ ĐỊNH' 'Điều 2. Nghị định này có hiệu lực từ ngày 01/4/2016 và thay thế Nghị định số 30/2010/NĐ-CP ngày 05/3/2010 của Chính phủ.' >v/3.txt; tracuu-index -d v.idx; tracuu -d v.idx --show 30/2010/NĐ-CP --facts | grep status
  status:      replaced by 40/2016/NĐ-CP from 5/3/2016
