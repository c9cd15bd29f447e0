using System.Text.Json.Serialization;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Reviews.Decisions;
using PerfServerless.Domain.Words;

namespace PerfServerless.Domain.Reviews.Desks;

/// <summary>A sentence that waits on a person's desk until he may be written to: it is sent once, and counts within his nudge budget.</summary>
/// <param name="Id">What it is about; one that comes again replaces the one that waits.</param>
public sealed record DeskNote(string Id, Saying Title, Saying Text)
{
    /// <summary>What can be said next, by the names of commands; null offers the form and help.</summary>
    public IReadOnlyList<string>? Offers { get; init; }

    /// <summary>What can be said to take back what it tells; null where nothing can.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Undo { get; init; }

    /// <summary>He is asked to agree to a proposal: by its id, and on whose desk it is.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ProposalPlace? Asks { get; init; }

    /// <summary>It is about the KPIs of this person, who has left: they are reassigned on it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public PersonId? Left { get; init; }

    /// <summary>It is about an action item.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ActionPlace? About { get; init; }

    /// <summary>Somebody waits for what its reader does: it comes in spite of a snooze, and before news.</summary>
    [JsonIgnore]
    public bool IsNeeded => Asks is not null || Left is not null || About is { IsQuestion: true };
}
