/** The database cannot be started as things stand; the message is one sentence in each language that says what to do. */
export class StartRefused extends Error {
  override name = "StartRefused";
  readonly vietnamese: string;
  readonly english: string;

  constructor(words: { vietnamese: string; english: string }) {
    super(`${words.vietnamese}\n${words.english}`);
    this.vietnamese = words.vietnamese;
    this.english = words.english;
  }
}

/** Another running program holds the lock of this data folder; nothing was changed. */
export class DataFolderInUse extends StartRefused {
  override name = "DataFolderInUse";

  constructor(folder: string) {
    super({
      vietnamese: `Thư mục dữ liệu ${folder} đang được một tiến trình Nền Nếp khác sử dụng; hãy dừng tiến trình đó trước, hoặc đặt DATA_DIR sang thư mục khác.`,
      english: `The data folder ${folder} is in use by another running Nền Nếp; stop that one first, or set DATA_DIR to another folder.`,
    });
  }
}

/** The data was written by another major version of PostgreSQL than the binaries that would open it. */
export class DataFolderVersion extends StartRefused {
  override name = "DataFolderVersion";

  constructor({ folder, found, wanted }: { folder: string; found: number; wanted: number }) {
    super({
      vietnamese: `Dữ liệu trong ${folder} thuộc PostgreSQL ${found} còn chương trình này dùng PostgreSQL ${wanted}; hãy chạy "npm run backup" bằng phiên bản đã ghi dữ liệu đó, rồi "npm run restore" vào một thư mục dữ liệu mới bằng phiên bản này.`,
      english: `The data in ${folder} belongs to PostgreSQL ${found} but this program brings PostgreSQL ${wanted}; run "npm run backup" with the version that wrote it, then "npm run restore" into a new data folder with this one.`,
    });
  }
}

/** The unprivileged user that must run PostgreSQL cannot enter a folder on the way to existing data. */
export class FolderOutOfReach extends StartRefused {
  override name = "FolderOutOfReach";

  constructor({ folder, user }: { folder: string; user: string }) {
    super({
      vietnamese: `PostgreSQL không chạy bằng root mà bằng người dùng "${user}", nhưng người dùng này không vào được ${folder}; hãy cho phép đi qua thư mục đó (chmod o+x), hoặc chuyển dữ liệu sang một thư mục như /var/lib/nen-nep và đặt DATA_DIR.`,
      english: `PostgreSQL does not run as root but as the user "${user}", who cannot enter ${folder}; let others pass through it (chmod o+x), or move the data to a folder such as /var/lib/nen-nep and set DATA_DIR.`,
    });
  }
}

/** The data folder says that its cluster lies elsewhere, but nothing is there; an empty one must not take its place in silence. */
export class ClusterMissing extends StartRefused {
  override name = "ClusterMissing";

  constructor({ home, pointer }: { home: string; pointer: string }) {
    super({
      vietnamese: `Dữ liệu PostgreSQL nằm ở ${home} (theo ${pointer}) nhưng thư mục đó không còn; hãy khôi phục thư mục đó, hoặc khôi phục bản sao lưu vào một thư mục dữ liệu mới.`,
      english: `The PostgreSQL data lies in ${home} (according to ${pointer}), which no longer exists; bring that folder back, or restore a backup into a new data folder.`,
    });
  }
}

/** This user may not create or write the data folder. */
export class FolderNotWritable extends StartRefused {
  override name = "FolderNotWritable";

  constructor(folder: string, reason: unknown) {
    super({
      vietnamese: `Không ghi được vào thư mục dữ liệu ${folder}; hãy cấp quyền ghi cho người dùng đang chạy chương trình, hoặc đặt DATA_DIR sang thư mục khác.`,
      english: `The data folder ${folder} cannot be written; give the user who runs the program the right to write there, or set DATA_DIR to another folder.`,
    });
    this.cause = reason;
  }
}

/** PostgreSQL's own tools pass the folder's name through a shell, which would change it. */
export class FolderNameUnfit extends StartRefused {
  override name = "FolderNameUnfit";

  constructor(folder: string) {
    super({
      vietnamese: `Tên thư mục dữ liệu ${folder} có một trong các ký tự " $ \` \\ mà PostgreSQL không dùng được; hãy đặt DATA_DIR sang thư mục khác.`,
      english: `The name of the data folder ${folder} has one of the characters " $ \` \\, which PostgreSQL cannot use; set DATA_DIR to another folder.`,
    });
  }
}
