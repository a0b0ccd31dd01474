Only what lies below a folder, by its path and not by its words:

  $ mkdir -p k/den/2024 k/den/2025 k/den2 k/di/den "k/công văn" && for f in den/2024/a den/2025/b den2/c di/den/d "công văn/e" den-f; do printf "BỘ NỘI VỤ\nSố: ${#f}/TB-BNV\nHà Nội, ngày 5 tháng 6 năm 2024\nTHÔNG BÁO\nVề việc luân chuyển cán bộ $f\n" >"k/$f.txt"; done
  $ tracuu-index -q -d k.idx k
  $ tracuu -d k.idx --format=paths luân chuyển --in=k/den | sort
  $HOME/k/den/2024/a.txt
  $ tracuu -d k.idx --format=paths luân chuyển --in k/den/2024/ --in=./k/den2 | sort
  $HOME/k/den/2024/a.txt
  $HOME/k/den2/c.txt
  $ tracuu -d k.idx --count --in=k
  6
  $ tracuu -d k.idx --count luân chuyển in:k/den -in:k/den/2025
  1

The end of a path is enough where no such folder is; several may have the name, and it may have blanks:

  $ tracuu -d k.idx --format=paths in:den | sort
  $HOME/k/den/2024/a.txt
  $HOME/k/di/den/d.txt
  $ tracuu -d k.idx --format=paths in:den/2025
  $HOME/k/den/2025/b.txt
  $ tracuu -d k.idx --format=paths 'thumuc:"Công văn"'
  ! tracuu: No document here lies below a folder Công văn.
  [1]
  $ tracuu -d k.idx --format=paths 'thumuc:"công văn"'
  $HOME/k/công văn/e.txt
  $ tracuu -d k.idx --format=paths 'in:"'$(printf 'co\314\202ng va\314\206n')'"'
  $HOME/k/công văn/e.txt
  $ cd k/den && tracuu -d ../../k.idx --format=paths --in=. | sort; cd ../..
  $HOME/k/den/2024/a.txt
  $ cd k/di && tracuu -d ../../k.idx --format=paths --in=..; cd ../..
  $HOME/k/công văn/e.txt
  $HOME/k/den-f.txt
  $HOME/k/den/2024/a.txt
  $HOME/k/den2/c.txt
  $HOME/k/di/den/d.txt

Counts are exact, and so are the kinds of documents:

  $ tracuu -d k.idx --limit=0 --facets=type luân chuyển --in=k/den
  2 documents match, 1 of them as a copy of another; index of today.

  type
    Thông báo (TB) 2 ████████████████████████████████████████

An unknown folder is said to be so, also the beginning of a name and a file:

  $ tracuu -d k.idx luân chuyển --in=k/de
  Nothing was found.
  No document here lies below a folder k/de.
  [1]
  $ tracuu -d k.idx luân chuyển in:/không/có
  Nothing was found.
  No document here lies below a folder /không/có.
  [1]
  $ tracuu -d k.idx --in=k/den/2024/a.txt
  Nothing was found.
  No document here lies below a folder k/den/2024/a.txt.
  [1]
  $ tracuu -d k.idx --in=
  ! tracuu: --in wants a value that is not empty.
  ! Try 'tracuu --help'.
  [2]

What no folder holds is beside it, and "/" is above all:

  $ tracuu -d k.idx --count luân chuyển -in:den
  3
  $ tracuu -d k.idx --count luân chuyển in:/
  6

An archive is a folder, too:

  $ mkdir z && (cd k && python3 -c "import zipfile; z = zipfile.ZipFile('../z/goi.zip', 'w'); z.write('den/2024/a.txt'); z.write('den-f.txt'); z.close()") && tracuu-index -q -d z.idx z && tracuu -d z.idx --format=paths in:goi.zip/den
  $HOME/z/goi.zip!/den/2024/a.txt
  $ tracuu -d z.idx --format=paths --in=z/goi.zip | sort
  $HOME/z/goi.zip!/den-f.txt
  $HOME/z/goi.zip!/den/2024/a.txt
