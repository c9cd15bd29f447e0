using System.Text.Json.Serialization;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Reviews.Requests;

namespace PerfServerless.Domain.Reviews.Escalations;

/// <summary>
/// What one manager was told in one cycle, on one card at a time: the people of his whose numbers were missing then. Stored, and shown anew
/// whenever something changes.
/// </summary>
public sealed record EscalationNotice
{
    public required CycleKey Cycle { get; init; }
    public required PersonId Manager { get; init; }
    public required IReadOnlyList<PersonId> People { get; init; }
    public required DateTimeOffset EscalatedAt { get; init; }

    /// <summary>Whom the manager nudged through the card, and when last.</summary>
    public IReadOnlyDictionary<PersonId, DateTimeOffset> Nudged { get; init; } = new Dictionary<PersonId, DateTimeOffset>();

    /// <summary>What he was told of, item by item. Empty in notices of 1.0.0: then everything that these people owed.</summary>
    public IReadOnlyList<EscalatedItem> Items { get; init; } = [];

    /// <summary>The owners about whose KPIs somebody was asked through the card: on their desks it is kept what.</summary>
    public IReadOnlyList<PersonId> Proposed { get; init; } = [];

    /// <summary>The number of his newest card: when more climbs to him it comes as a new message.</summary>
    public int Card { get; init; } = 1;

    /// <summary>The newest card on which he said that he takes care, or did something; 0 for none.</summary>
    public int AcknowledgedCard { get; init; }

    public DateTimeOffset? AcknowledgedAt { get; init; }

    /// <summary>A short code of the cycle's times that his card shows since they moved; null where they did not.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? TimesShown { get; init; }

    /// <summary>He answered, or was told on a card that had no button for it.</summary>
    public bool IsAcknowledged(EscalatedItem item) => item.Card <= AcknowledgedCard;

    /// <summary>What he was told of a missing value; what was told before it was extended is forgotten.</summary>
    public IEnumerable<EscalatedItem> Of(PersonId person, OwedItem owed)
    {
        if (Items.All(i => i.Person != person))
            return People.Contains(person) && !(owed.ExtendedAt > EscalatedAt) ? [new(person, owed.Kpi, owed.Period, Level: 1, EscalatedAt)] : [];
        return Items.Where(i => i.IsOf(person, owed.Kpi, owed.Period) && !(owed.ExtendedAt > i.At));
    }

    /// <summary>What is still missing of what he was told of somebody.</summary>
    public IEnumerable<OwedItem> MissingOf(CheckInRequest request) => ToldOf(request).Where(o => o.IsMissing);

    /// <summary>What he was told of somebody, as it stands by now.</summary>
    public IEnumerable<OwedItem> ToldOf(CheckInRequest request)
    {
        var his = Items.Where(i => i.Person == request.Key.Person).ToList();
        return request.Owed.Where(o => o.For is null && (his.Count == 0 || his.Exists(i => i.IsOf(request.Key.Person, o.Kpi, o.Period))));
    }

    /// <summary>He takes care of what his card says now.</summary>
    public EscalationNotice Acknowledged(DateTimeOffset now) => AcknowledgedCard >= Card ? this : this with { AcknowledgedCard = Card, AcknowledgedAt = now };
}
