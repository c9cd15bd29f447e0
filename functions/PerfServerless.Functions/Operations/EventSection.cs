using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Operations;
using PerfServerless.Functions.Events;
using PerfServerless.Functions.Pages;

namespace PerfServerless.Functions.Operations;

/// <summary>The destinations of events, each in a sentence or two.</summary>
internal static class EventSection
{
    public static string Of(IReadOnlyCollection<DestinationStand> stands, Reader reader) => stands.Count == 0 ? "" : $"""
        <section aria-labelledby="events"><h2 id="events">{reader.Tell(EventCommandWords.Heading)}</h2>
        {string.Concat(stands.Select(s => One(s, reader)))}</section>
        """;

    private static string One(DestinationStand s, Reader reader) => $"""
        <p>{reader.Tell(EventCommandWords.Line.Say(
            $"{s.Tenant}: {s.Destination.Address}", s.Destination.Id, s.Progress.Delivered, s.Waiting))} {State(s, reader)}</p>

        """;

    private static string State(DestinationStand s, Reader reader) => s.Progress switch
    {
        { HeldAt: { } at } => Trouble(EventCommandWords.IsHeld.Say(InstanceTable.Moment(at)), s.Progress.LastFailure, reader),
        { FailingSince: { } since } => Trouble(EventCommandWords.Failing.Say(InstanceTable.Moment(since)), s.Progress.LastFailure, reader),
        _ => "",
    };

    private static string Trouble(Saying state, Saying? why, Reader reader) =>
        $"""<strong class="bad">{reader.Tell(state)}</strong> {(why is null ? "" : Html.Isolated(reader.Say(why)))}""";
}
