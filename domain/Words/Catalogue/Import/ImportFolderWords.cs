namespace PerfServerless.Domain.Words.Catalogue.Import;

/// <summary>What keeps a folder, a zip or an upload as a whole from being read.</summary>
public static class ImportFolderWords
{
    public static readonly Word IsFile = new("import.folder-is-file");

    public static readonly Word Unfinished = new("import.folder-unfinished");

    public static readonly Word None = new("import.folder-none");

    /// <summary>The reason is what the operating system says.</summary>
    public static readonly Word<string> Unreadable = new("import.folder-unreadable", "reason");

    public static readonly Word<int> ZipTooLarge = new("import.zip-too-large", "mebibytes");

    public static readonly Word<int, int> ZipTooMany = new("import.zip-too-many", "entries", "most");

    public static readonly Word<string> ZipOutside = new("import.zip-outside", "entry");

    public static readonly Word NoZip = new("import.zip-none");

    public static readonly Word WorkbookDamaged = new("import.workbook-damaged");

    public static readonly Word WorkbookLocked = new("import.workbook-locked");

    public static readonly Word WorkbookTooLarge = new("import.workbook-too-large");

    public static readonly Word<string> WorkbookEmpty = new("import.workbook-empty", "sheets");

    public static readonly Word<string> Workbooks = new("import.workbooks", "first");

    public static readonly Word WorkbookBesideFiles = new("import.workbook-beside-files");
}
