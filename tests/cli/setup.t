The first configuration, without questions: the folders and options of the command line become a file, and the first run begins:

  $ mkdir laws 'bản tin' && echo 'hoa sen' >laws/1.txt && echo 'hoa lan' >'bản tin/1.txt' && tracuu-index --setup --yes --config=conf/tracuu.conf -d x.idx --status=x.json --max-size=100M --exclude='*.bak' --exclude=old laws 'bản tin' | sed "s|$(command -v tracuu-index)|tracuu-index|"
  $HOME/conf/tracuu.conf will be written.
  Folder: $HOME/laws
  Folder: $HOME/bản tin
  For a run every night give cron this line (crontab -e):
  30 2 * * *  tracuu-index --config=$HOME/conf/tracuu.conf --background --wait=600
  The first run begins. It may be stopped; the next one goes on.
  Search with: tracuu -d $HOME/x.idx WORDS
  $ cat conf/tracuu.conf && stat -c %a conf conf/tracuu.conf && tracuu -d x.idx --format paths hoa | sort
  # Written by tracuu-index --setup; tracuu-index(1) explains the keys.

  [index]
  path=$HOME/x.idx
  exclude=*.bak;old;
  max-size=104857600
  status=$HOME/x.json

  [folder laws]
  path=$HOME/laws

  [folder bản tin]
  path=$HOME/bản tin
  700
  600
  $HOME/bản tin/1.txt
  $HOME/laws/1.txt
  $ tracuu-index --config=conf/tracuu.conf --check-config && tracuu-index --config=conf/tracuu.conf && grep -o '"state":"done"' x.json
  "state":"done"

The line for cron does what it says:

  $ tracuu-index --setup --yes --config='conf/my 100%.conf' -d y.idx laws | sed -n 's/^30 2 \* \* \*  //p' >line && sed "s|$(command -v tracuu-index)|tracuu-index|" line && sed 's/\\%/%/g' line >command && rm -r y.idx && env -i HOME=/ PATH=/usr/bin:/bin sh command && tracuu -d y.idx --format paths sen
  tracuu-index '--config=$HOME/conf/my 100\%.conf' --background --wait=600
  $HOME/laws/1.txt

It asks for what is missing, and whether all is right; a wrong answer is asked again:

  $ printf 'nowhere\nlaws\n\n\n' | tracuu-index --setup --config=asked.conf -d asked.idx | sed "s|$(command -v tracuu-index)|tracuu-index|"
  Folder of documents: There is no folder $HOME/nowhere.
  Folder of documents: Another folder (empty: no more): $HOME/asked.conf will be written.
  Folder: $HOME/laws
  Go on? [Y/n] For a run every night give cron this line (crontab -e):
  30 2 * * *  tracuu-index --config=$HOME/asked.conf --background --wait=600
  The first run begins. It may be stopped; the next one goes on.
  Search with: tracuu -d $HOME/asked.idx WORDS
  $ cat asked.conf
  # Written by tracuu-index --setup; tracuu-index(1) explains the keys.

  [index]
  path=$HOME/asked.idx

  [folder laws]
  path=$HOME/laws
  $ printf '~/laws\n~/laws/\n\ny\n' | tracuu-index --setup -q --config=quiet.conf -d quiet.idx && tracuu -d quiet.idx --format paths sen
  Folder of documents: Another folder (empty: no more): Another folder (empty: no more): Go on? [Y/n] $HOME/laws/1.txt
  $ printf 'laws\n\ngì\nCó\n' | tracuu-index --lang=vi --setup -q --config=vi.conf -d vi.idx && ls vi.conf
  Thư mục văn bản: Thư mục khác (để trống: hết): Tiếp tục? [C/k] Hãy trả lời c (có) hoặc k (không).
  Tiếp tục? [C/k] vi.conf
  $ for a in k no Không x; do printf 'laws\n\n%s\n' $a | tracuu-index --setup -q --config=no.conf -d no.idx; ls no.conf; done
  Folder of documents: Another folder (empty: no more): Go on? [Y/n] Folder of documents: Another folder (empty: no more): Go on? [Y/n] Folder of documents: Another folder (empty: no more): Go on? [Y/n] Folder of documents: Another folder (empty: no more): Go on? [Y/n] Answer y (yes) or n (no).
  Go on? [Y/n] 
  ! ls: cannot access 'no.conf': No such file or directory
  ! ls: cannot access 'no.conf': No such file or directory
  ! ls: cannot access 'no.conf': No such file or directory
  ! ls: cannot access 'no.conf': No such file or directory
  [2]
  $ printf 'laws\n\nn\n' | tracuu-index --setup --config=no.conf -d no.idx; ls no.conf no.idx
  Folder of documents: Another folder (empty: no more): $HOME/no.conf will be written.
  Folder: $HOME/laws
  Go on? [Y/n] Nothing was written.
  ! ls: cannot access 'no.conf': No such file or directory
  ! ls: cannot access 'no.idx': No such file or directory
  [2]
  $ tracuu-index --setup --config=no.conf -d no.idx laws </dev/null; ls no.conf no.idx
  $HOME/no.conf will be written.
  Folder: $HOME/laws
  Go on? [Y/n] 
  Nothing was written.
  ! ls: cannot access 'no.conf': No such file or directory
  ! ls: cannot access 'no.idx': No such file or directory
  [2]
  $ tracuu-index --setup --config=no.conf -d no.idx </dev/null; tracuu-index --setup --yes --config=no.conf -d no.idx nowhere; tracuu-index --setup --yes --config=no.conf -d tcp://server:7010 laws; tracuu-index --yes -d no.idx laws; ls no.conf no.idx
  Folder of documents: 
  ! tracuu-index: Name the folders to index: tracuu-index --setup DIR. See tracuu-index --help.
  ! tracuu-index: There is no folder $HOME/nowhere. See tracuu-index --help.
  ! tracuu-index: tcp://server:7010 is on another machine: run tracuu-index there, and give a folder with --index. See tracuu-index --help.
  ! tracuu-index: --yes is for --setup. See tracuu-index --help.
  ! ls: cannot access 'no.conf': No such file or directory
  ! ls: cannot access 'no.idx': No such file or directory
  [2]

A file that is there is never overwritten: it keeps every word, and gets the new folders at its end:

  $ mkdir -p more/laws && echo 'hoa mai' >more/laws/1.txt && printf '# mine\n[index]\npath=%s/old.idx\n\n[folder laws]\npath=%s/laws' "$PWD" "$PWD" >old.conf && chmod 640 old.conf && tracuu-index --setup --yes --config=old.conf laws more/laws | grep -v ' \* ' && cat old.conf && stat -c %a old.conf && tracuu -d old.idx --format paths hoa | sort
  $HOME/laws is named already.
  $HOME/old.conf is there already: it stays as it is, and gets more folders at its end.
  Folder: $HOME/more/laws
  For a run every night give cron this line (crontab -e):
  The first run begins. It may be stopped; the next one goes on.
  Search with: tracuu -d $HOME/old.idx WORDS
  # mine
  [index]
  path=$HOME/old.idx

  [folder laws]
  path=$HOME/laws

  [folder laws-2]
  path=$HOME/more/laws
  640
  $HOME/laws/1.txt
  $HOME/more/laws/1.txt
  $ cp old.conf before && tracuu-index --setup --yes --config=old.conf laws | head -n 2 && cmp old.conf before
  $HOME/laws is named already.
  $HOME/old.conf is there already and stays as it is.
  $ tracuu-index --setup --yes --config=old.conf --ocr laws; tracuu-index --setup --yes --config=old.conf -d other.idx; cmp old.conf before
  ! tracuu-index: $HOME/old.conf is there already and says how to index: change it there; --setup adds folders to it. See tracuu-index --help.
  ! tracuu-index: $HOME/old.conf is there already and says how to index: change it there; --setup adds folders to it. See tracuu-index --help.
  $ echo 'nonsense' >bad.conf && tracuu-index --setup --yes --config=bad.conf laws; cat bad.conf
  nonsense
  ! tracuu-index: $HOME/bad.conf:1: “nonsense” is neither a group nor a key with its value.

Names that could harm the file or the terminal do not:

  $ d=$(printf 'a[b]\033[31m;c=d#') && mkdir "$d" && echo 'hoa hồng' >"$d/1.txt" && tracuu-index --setup --yes --config=strange.conf -d strange.idx "$d" | grep Folder && cat -v strange.conf | tail -n 2 && tracuu-index --config=strange.conf && tracuu -d strange.idx --format paths hồng
  Folder: $HOME/a[b]\x1b[31m;c=d#
  [folder a-b---31m;c=d#]
  path=$HOME/a[b]^[[31m;c=d#
  $HOME/a[b][31m;c=d#/1.txt
  $ d=$(printf 'x\nshared=true') && mkdir "$d" && tracuu-index --setup --yes --config=line.conf -d line.idx "$d"; d=$(printf 'x\377') && mkdir "$d" && tracuu-index --setup --yes --config=line.conf -d line.idx "$d"; ls line.conf
  ! tracuu-index: The name of the folder $HOME/x\nshared=true cannot be written in a configuration file. See tracuu-index --help.
  ! tracuu-index: The name of the folder $HOME/x\xff cannot be written in a configuration file. See tracuu-index --help.
  ! ls: cannot access 'line.conf': No such file or directory
  [2]
  $ mkdir 'back\slash ' && echo 'hoa huệ' >'back\slash /1.txt' && tracuu-index --setup -q --yes --config=slash.conf -d slash.idx 'back\slash ' && tracuu-index --config=slash.conf && tracuu -d slash.idx --format paths huệ
  $HOME/back\slash /1.txt

Root sets up the machine's own index, which a user of its own keeps; nothing is written before there is one:
Needs: test "$(id -u)" = 0 && ! getent passwd tracuu && ! test -e /etc/tracuu

  $ tracuu-index --setup --yes laws; ls /etc/tracuu
  ! tracuu-index: There is no user tracuu, who is to keep the index: make it with systemd-sysusers, or as tracuu-operations(7) says. See tracuu-index --help.
  ! ls: cannot access '/etc/tracuu': No such file or directory
  [2]
