namespace PerfServerless.Domain.Words.Catalogue.Import;

/// <summary>What the command <c>export</c> says.</summary>
public static class ExportCommandWords
{
    public static readonly Word Export = new("command.export");

    public static readonly Word Folder = new("command.export-folder");

    public static readonly Word Workbook = new("command.export-xlsx");

    public static readonly Word Force = new("command.export-force");

    public static readonly Word Tenant = new("command.export-tenant");

    public static readonly Word<string> Exporting = new("command.export-running", "folder");

    public static readonly Word<string> NotEmpty = new("command.export-not-empty", "folder");

    public static readonly Word<string> FileThere = new("command.export-file-there", "file");

    public static readonly Word<string> IsFile = new("command.export-is-file", "folder");

    public static readonly Word<string> IsFolder = new("command.export-is-folder", "file");

    public static readonly Word<string, string> NotWritten = new("command.export-not-written", "folder", "reason");

    public static readonly Word WithoutReason = new("command.export-without-reason");
}
