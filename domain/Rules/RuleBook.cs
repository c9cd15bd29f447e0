namespace PerfServerless.Domain.Rules;

/// <summary>Every rule that can decide something. Within one group the first that matches wins.</summary>
public static class RuleBook
{
    public static IReadOnlyList<Rule> All { get; } =
        [
            .. StatusRules.All,
            .. HumanRules.All,
            .. LeadRules.All,
            .. RollUpRules.All,
            .. RecalibrationRules.All,
            .. ForecastRules.All,
            .. HealthRules.All,
            .. AgendaRules.All,
        ];

    private static readonly Dictionary<string, Rule> ById = All.ToDictionary(r => r.Id, StringComparer.Ordinal);

    /// <returns>The rules of these ids, each once, in the book's order; ids that it does not know are left out.</returns>
    public static IReadOnlyList<Rule> Of(IEnumerable<string> ids)
    {
        var wanted = ids.ToHashSet(StringComparer.Ordinal);
        return [.. All.Where(r => wanted.Contains(r.Id))];
    }

    /// <returns>The rule, or null where there is none of this id.</returns>
    public static Rule? Find(string id) => ById.GetValueOrDefault(id);
}
