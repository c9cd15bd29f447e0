namespace PerfServerless.Domain.Events;

/// <summary>Something other systems may want to know, made together with the fact that it tells of.</summary>
public sealed record OutgoingEvent
{
    /// <summary>The most characters of an id; what Service Bus takes as a message's.</summary>
    public const int MaxIdLength = 128;

    /// <summary>Made from the fact, so that a fact told twice is one event; receivers ignore repeats by it.</summary>
    public required string Id { get; init; }

    /// <summary>What happened: the name of one of <see cref="EventTypes.All"/>.</summary>
    public required string Type { get; init; }

    /// <summary>What it is about, such as <c>kpi/revenue</c>; events of one subject reach a receiver in the order in which they happened.</summary>
    public required string Subject { get; init; }

    /// <summary>When it happened, by the business clock.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>JSON in the form of its type's data.</summary>
    public required string Data { get; init; }
}
