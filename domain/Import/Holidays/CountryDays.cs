namespace PerfServerless.Domain.Import.Holidays;

/// <summary>What a folder says of one country's public holidays.</summary>
internal sealed class CountryDays
{
    private readonly SortedDictionary<string, SortedDictionary<DateOnly, string>> countries = new(StringComparer.Ordinal);

    public int Count => countries.Values.Sum(c => c.Count);

    /// <param name="name">Empty where it has none; the first name stays.</param>
    public void Add(string country, DateOnly day, string name)
    {
        if (!countries.TryGetValue(country, out var days)) countries.Add(country, days = []);
        if (!days.TryAdd(day, name) && days[day].Length == 0) days[day] = name;
    }

    /// <returns>Null where no country has any.</returns>
    public IReadOnlyDictionary<string, IReadOnlyList<DateOnly>>? Days() =>
        countries.Count == 0 ? null : countries.ToDictionary(c => c.Key, IReadOnlyList<DateOnly> (c) => [.. c.Value.Keys]);

    public IEnumerable<(DateOnly Day, string Name)> Named() => countries.Values.SelectMany(c => c).Where(d => d.Value.Length > 0).Select(d => (d.Key, d.Value));
}
