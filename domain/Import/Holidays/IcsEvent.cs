namespace PerfServerless.Domain.Import.Holidays;

/// <summary>The lines of a <c>VEVENT</c>, without those of what it contains.</summary>
/// <param name="Line">Where it begins.</param>
internal sealed record IcsEvent(int Line, IReadOnlyList<IcsLine> Lines)
{
    public IcsLine? Find(string name) => Lines.FirstOrDefault(l => l.Name == name);

    public IEnumerable<IcsLine> All(string name) => Lines.Where(l => l.Name == name);

    public string? Uid => Find("UID")?.Value;
}
