using PerfServerless.Domain.Reviews.Decisions;

namespace PerfServerless.Functions.LedgerApi;

/// <summary>Which action items are asked for, by where they stand.</summary>
/// <param name="Name">As an address has it.</param>
internal sealed record ActionFilter(string Name, IReadOnlyList<ActionState> States)
{
    public static readonly ActionFilter Open = new("open", [.. Enum.GetValues<ActionState>().Where(ActionMoves.IsOpen)]);

    private static readonly ActionFilter[] Known =
    [
        Open,
        Open with { Name = "overdue", OnlyOverdue = true },
        .. Enum.GetValues<ActionState>().Select(s => new ActionFilter(s.ToString().ToLowerInvariant(), [s])),
        new("all", Enum.GetValues<ActionState>()),
    ];

    /// <summary>Of those only what is overdue.</summary>
    public bool OnlyOverdue { get; init; }

    /// <summary>Somebody owes all of them: they are few, and found without reading the others.</summary>
    public bool IsOpen => States.All(ActionMoves.IsOpen);

    public static IReadOnlyList<string> Names { get; } = [.. Known.Select(k => k.Name)];

    /// <returns>Null for a word that is none of <see cref="Names"/>.</returns>
    public static ActionFilter? Find(string text) => Known.FirstOrDefault(k => k.Name.Equals(text, StringComparison.OrdinalIgnoreCase));
}
