using PerfServerless.Domain.Identity;

namespace PerfServerless.Functions.LedgerApi;

/// <summary>Which decisions are asked for, and how they are written.</summary>
/// <param name="Actions">By where their action items stand; null for all decisions.</param>
internal sealed record LedgerQuery(ActionFilter? Actions = null)
{
    public const int MostRows = 1_000;

    /// <summary>The review that decided them; null for all.</summary>
    public CadenceId? Cadence { get; init; }

    /// <summary>The meeting that decided them; null for all.</summary>
    public CycleKey? Cycle { get; init; }

    /// <summary>Who owes their action item; null for all.</summary>
    public PersonId? Owner { get; init; }

    public int Limit { get; init; } = MostRows;

    /// <summary>The place of the last one of the page before; null for the first page.</summary>
    public string? After { get; init; }

    /// <summary>People's own words too.</summary>
    public bool Personal { get; init; }

    public LedgerFormat Format { get; init; }
}
