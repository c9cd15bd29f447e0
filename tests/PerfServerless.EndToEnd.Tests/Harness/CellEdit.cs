namespace PerfServerless.EndToEnd.Tests.Harness;

/// <summary>A cell of the sample that a test wants otherwise.</summary>
/// <param name="Row">The row's first cell. Nothing before the column may be quoted.</param>
internal sealed record CellEdit(string File, string Row, string Column, string Value)
{
    public void Apply(string folder)
    {
        var path = Path.Combine(folder, File);
        var lines = System.IO.File.ReadAllLines(path);
        var row = Array.FindIndex(lines, l => l.StartsWith($"{Row},", StringComparison.Ordinal));
        var cells = lines[row].Split(',');
        cells[Array.IndexOf(lines[0].Split(','), Column)] = Value;
        lines[row] = string.Join(',', cells);
        System.IO.File.WriteAllLines(path, lines);
    }
}
