using PerfServerless.Domain.Import.Tables;

namespace PerfServerless.Domain.Export;

/// <summary>How the lines of one file of the import are written.</summary>
/// <param name="cells">What stands in each column; every column of the file has its cell here.</param>
internal sealed class FileCells<T>(string file, Dictionary<string, Func<T, string>> cells)
{
    private readonly Func<T, string>[] inOrder = [.. ImportFormat.Find(file)!.Columns.Select(c => cells[c.Name])];

    public SourceTable Of(IEnumerable<T> lines)
    {
        SourceRow header = new(1, [.. ImportFormat.Find(file)!.Columns.Select(c => c.Name)]);
        return new(file, header, [.. lines.Select((line, i) => new SourceRow(i + 2, [.. inOrder.Select(cell => cell(line))]))]);
    }
}
