A copy of a quiet index is an index, which is brought up to date as well:

  $ mkdir docs && echo 'hoa sen' >docs/1.txt && tracuu-index -d m/index docs && sed -n 's/^.Dl \(flock.*\)/\1/p' "$TOP/indexer/tracuu-operations.7" | sed 's|/var/lib/tracuu|m|g; s|/backup/|backup/|' >copy && cat copy && mkdir backup && sh copy && tracuu -d backup/index --format paths sen
  flock m/index/tracuu-lock cp -a m/index backup/
  $HOME/docs/1.txt
  $ echo 'hoa sen hai' >docs/2.txt && tracuu-index -d backup/index && tracuu-index -d backup/index --check && tracuu -d backup/index --format paths sen | wc -l
  2

A snapshot of a busy index, as a file system makes one, is an index at any moment: it holds what the last commit left, and the next run goes on:

  $ cat >snapshots.py <<'END'
  > import os, shutil, signal, subprocess, sys, time
  > # Nothing changes while all threads of the run stand still, so that a copy made then is a snapshot.
  > def stands_still(pid):
  >     return all(open('/proc/%d/task/%s/stat' % (pid, t)).read().rsplit(')', 1)[1].split()[0] in 'tT' for t in os.listdir('/proc/%d/task' % pid))
  > run = subprocess.Popen(['tracuu-index', '-q', '-j', '1', '--commit-every', '0', '-d', 'busy/index'])
  > made = 0
  > while made < 6:
  >     time.sleep(0.02 * (made + 1))
  >     if run.poll() is not None:
  >         break
  >     os.kill(run.pid, signal.SIGSTOP)
  >     while not stands_still(run.pid) and run.poll() is None:
  >         pass
  >     shutil.copytree('busy/index', 'snapshots/%d' % made)
  >     made += 1
  >     os.kill(run.pid, signal.SIGCONT)
  > print('several' if made > 1 else made, 'snapshots, the run ended with', run.wait())
  > END
  $ mkdir big && for i in $(seq 40); do echo "hoa sen $i" >big/$i.txt; done && tracuu-index -d busy/index big && for i in $(seq 200); do seq -s ' hoa sen ' 300 >big/more-$i.txt; done && mkdir snapshots && python3 snapshots.py
  several snapshots, the run ended with 0
  $ for s in snapshots/*; do n=$(tracuu -d $s -n 1000 --all-copies --format paths hoa sen | wc -l); test "$n" -ge 40 || echo "$s has $n"; tracuu-index -d $s --check && tracuu-index -q -d $s && tracuu-index -d $s --check && tracuu-index -d $s --info | grep documents; done | sort -u
  documents	240

A generation alone can be searched and checked, by any way to name it, and is not written:

  $ cp -a m/index/tracuu-generation-* plain && tracuu -d plain --format paths sen && tracuu -d ./plain/ --format paths sen && tracuu-index -d plain --check && tracuu -d "$PWD/plain" -d backup/index --format paths hai
  $HOME/docs/1.txt
  $HOME/docs/1.txt
  $HOME/docs/2.txt
  $ tracuu-index -d plain docs
  ! tracuu-index: plain is a copy of an index, for searching alone: name another folder with --index.
  [5]
  $ ls plain | grep -c tracuu
  0
  [1]

A replica that xapian-replicate keeps is searched, follows its master, and is not written:
Needs: command -v xapian-replicate >/dev/null && command -v xapian-replicate-server >/dev/null

  $ cat >replicate.py <<END
  > import socket, subprocess, sys, time
  > with socket.socket() as s:
  >     s.bind(('127.0.0.1', 0))
  >     port = str(s.getsockname()[1])
  > server = subprocess.Popen(['xapian-replicate-server', '-I', '127.0.0.1', '-p', port, '-o', 'm'], stdout=subprocess.DEVNULL)
  > for _ in range(100):
  >     if subprocess.run(['xapian-replicate', '-h', '127.0.0.1', '-p', port, '-m', 'index', '-o', '-q', 'replica'], capture_output=True).returncode == 0:
  >         break
  >     time.sleep(0.1)
  > server.kill()
  > END
  $ python3 replicate.py && tracuu -d replica --format paths sen
  $HOME/docs/1.txt
  $ tracuu-index -d m/index && python3 replicate.py && tracuu -d replica --format paths sen | sort
  $HOME/docs/1.txt
  $HOME/docs/2.txt
  $ tracuu-index -d replica docs
  ! tracuu-index: replica is a copy of an index, for searching alone: name another folder with --index.
  [5]

A database of somebody else, and a folder that only looks like one, are no index:
Needs: /usr/bin/python3 -c 'import xapian'

  $ /usr/bin/python3 -c 'import xapian; xapian.WritableDatabase("foreign", xapian.DB_CREATE)' && tracuu -d foreign sen
  ! tracuu: foreign is a Xapian database, but not an index of Tracuu.
  [3]
  $ mkdir looks && : >looks/iamglass && tracuu -d looks sen 2>&1 | head -c 20 && tracuu-index -d looks docs; ls looks
  tracuu: looks is damiamglass
  ! tracuu-index: looks is a copy of an index, for searching alone: name another folder with --index.
