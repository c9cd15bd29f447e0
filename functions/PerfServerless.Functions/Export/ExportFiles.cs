using System.IO.Compression;
using System.Text;
using PerfServerless.Domain.Export;
using PerfServerless.Domain.Import.Tables;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Import;
using PerfServerless.Functions.Workbooks;

namespace PerfServerless.Functions.Export;

/// <summary>Makes files of an exported folder.</summary>
internal static class ExportFiles
{
    /// <summary>A zip of the folder's CSV files; where lines had to be left out, with a page that lists them.</summary>
    /// <param name="reader">Who reads that page.</param>
    public static byte[] Zip(ExportedFolder folder, Reader reader)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var table in folder.Tables) Add(zip, table.File, CsvText.Write(table.Rows.Prepend(table.Header).Select(row => row.Cells)));
            if (folder.LeftOut.Count > 0) Add(zip, ImportFormat.LeftOut, Encoding.UTF8.GetBytes(LeftOut(folder, reader)));
        }

        return bytes.ToArray();
    }

    /// <summary>A workbook with a sheet a file; where lines had to be left out, one more lists them.</summary>
    /// <param name="reader">Who reads that one.</param>
    public static byte[] Workbook(ExportedFolder folder, Reader reader)
    {
        var tables = folder.Tables.Select(t => new WorkbookTable(Name(t.File), [t.Header.Cells, .. t.Rows.Select(r => r.Cells)])).ToList();
        if (folder.LeftOut.Count > 0) tables.Add(new(Name(ImportFormat.LeftOut), [.. LeftOut(folder, reader).Split('\n').Select(line => (string[])[line])]));
        return WorkbookWriter.Write(tables);
    }

    private static void Add(ZipArchive zip, string name, byte[] bytes)
    {
        using var entry = zip.CreateEntry(name).Open();
        entry.Write(bytes);
    }

    private static string Name(string file) => Path.GetFileNameWithoutExtension(file);

    private static string LeftOut(ExportedFolder folder, Reader reader) => string.Join(
        '\n',
        folder.LeftOut
            .Select(l => reader.Say(ExportWords.LeftOutLine.Say(l.File, string.Join(',', l.Cells).ReplaceLineEndings(" "), l.Why)))
            .Prepend(reader.Say(ExportWords.LeftOutTitle.Say(folder.LeftOut.Count)) + "\n"));
}
