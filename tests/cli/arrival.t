When a document came into the index is kept, to the day for people:

  $ mkdir d && echo 'Thông báo luân chuyển cán bộ' >d/a.txt && echo 'Công văn luân chuyển viên chức' >d/b.txt && tracuu-index -q -d n.idx d
  $ tracuu -d n.idx --count --added=today; tracuu -d n.idx --count luân chuyển added:7d; tracuu -d n.idx --count 'nhap:"hôm nay"'
  2
  2
  2
  $ tracuu -d n.idx --count --added=..yesterday
  0
  [1]
  $ tracuu -d n.idx --show d/a.txt --facts | grep '^added: ' | sed "s|[0-9].*|$(date +%-d/%-m/%Y)|" >1; tracuu -d n.idx --show d/a.txt --facts | grep '^added: ' | cmp - 1
  $ tracuu -d n.idx --format=json viên chức | grep -o '"added":"[^"]*"' | sed 's/.*:"//; s/"//' >1; date +%F | cmp - 1

The newest first, whatever their dates:

  $ echo 'Kế hoạch luân chuyển' >d/c.txt && touch -d 2001-01-01 d/c.txt && tracuu-index -q -d n.idx; tracuu -d n.idx -n 1 --format=paths luân chuyển --sort=added; tracuu -d n.idx -n 1 --format=paths luân chuyển --sort='mới nhập'
  $HOME/d/c.txt
  $HOME/d/c.txt

A file that is changed or moved, or read anew, keeps its place there:

  $ echo 'Thông báo luân chuyển cán bộ, sửa' >d/a.txt && mv d/b.txt d/z.txt && tracuu-index -q -d n.idx; tracuu -d n.idx --format=paths luân chuyển --sort=added
  $HOME/d/c.txt
  $HOME/d/z.txt
  $HOME/d/a.txt
  $ tracuu-index -q -d n.idx --rebuild; tracuu -d n.idx --format=paths luân chuyển --sort=added
  $HOME/d/c.txt
  $HOME/d/z.txt
  $HOME/d/a.txt
  $ mkdir other && mv d/c.txt other/x.txt && mv other/x.txt d/y.txt && tracuu-index -q -d n.idx; echo 'Quyết định luân chuyển' >d/e.txt; tracuu-index -q -d n.idx; tracuu -d n.idx --format=paths luân chuyển --sort=added
  $HOME/d/e.txt
  $HOME/d/y.txt
  $HOME/d/z.txt
  $HOME/d/a.txt

What comes into an archive later is newer than what was in it:

  $ mkdir z && python3 -c "import zipfile; zipfile.ZipFile('z/g.zip', 'w').writestr('cu.txt', 'Công văn luân chuyển')" && tracuu-index -q -d z.idx z && echo 'luân chuyển' >z/giua.txt && tracuu-index -q -d z.idx
  $ python3 -c "import zipfile; z = zipfile.ZipFile('z/g.zip', 'w'); z.writestr('cu.txt', 'Công văn luân chuyển'); z.writestr('moi.txt', 'Thư luân chuyển')" && tracuu-index -q -d z.idx; tracuu -d z.idx --format=paths luân chuyển --sort=added
  $HOME/z/g.zip!/moi.txt
  $HOME/z/giua.txt
  $HOME/z/g.zip!/cu.txt
  $ tracuu-index -q -d z.idx --rebuild; tracuu -d z.idx --format=paths luân chuyển --sort=added
  $HOME/z/g.zip!/moi.txt
  $HOME/z/giua.txt
  $HOME/z/g.zip!/cu.txt

What is no day is told:

  $ tracuu -d n.idx --added=bao giờ
  ! tracuu: --added: "bao" is no date. Write a year (2012), a month (6/2012), a day (29/6/2012 or 2012-06-29), or words such as yesterday, "last week", "3 months", 7d.
  [2]
  $ tracuu -d n.idx luân chuyển added:hoai
  ! tracuu: "hoai" is no date. Write a year (2012), a month (6/2012), a day (29/6/2012 or 2012-06-29), or words such as yesterday, "last week", "3 months", 7d.
  !   luân chuyển added:hoai
  !               ^^^^^^^^^^
  [2]
