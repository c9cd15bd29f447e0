using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Reviews.Messages;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Operations;
using PerfServerless.Functions.Deliveries;
using PerfServerless.Functions.Pages;

namespace PerfServerless.Functions.Operations;

/// <summary>What became of the messages of the last week: a line for each organisation, and the last ones that failed.</summary>
internal static class DeliverySection
{
    private const int MostFailed = 20;

    public static string Of(IReadOnlyList<(TenantId Tenant, IReadOnlyList<DeliveryStand> Stands)> all, Reader reader) => all.Count == 0 ? "" : $"""
        <section aria-labelledby="deliveries"><h2 id="deliveries">{reader.Tell(DeliveryWords.Heading)}</h2>
        {string.Concat(all.Select(a => One(a.Tenant, a.Stands, reader)))}</section>
        """;

    private static string One(TenantId tenant, IReadOnlyList<DeliveryStand> stands, Reader reader)
    {
        var failed = stands.Where(s => s.Last.State == DeliveryState.Failed).ToList();
        var line = DeliveryWords.Line.Say(
            tenant.Value, Count(stands, DeliveryState.Delivered), Count(stands, DeliveryState.Read), Count(stands, DeliveryState.Sent),
            Count(stands, DeliveryState.Queued), failed.Count);
        return $"""
            <p>{reader.Tell(line)}</p>
            {(failed.Count == 0 ? "" : $"<ul>{string.Concat(failed.Take(MostFailed).Select(s => Failed(s, reader)))}</ul>")}
            """;
    }

    private static string Failed(DeliveryStand stand, Reader reader) =>
        $"<li>{reader.Tell(DeliveryWords.FailedLine.Say(InstanceTable.Moment(stand.Last.At), stand.Last.Person.Value, DeliverySaying.Of(stand)))}</li>";

    private static int Count(IReadOnlyList<DeliveryStand> stands, DeliveryState state) => stands.Count(s => s.Last.State == state);
}
