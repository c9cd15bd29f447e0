using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using PerfServerless.Domain.Words.Catalogue.Api;
using PerfServerless.Domain.Words.Catalogue.Operations;
using PerfServerless.Durable;
using PerfServerless.Durable.Client;
using PerfServerless.Durable.Hub;
using PerfServerless.Functions.Clock;
using PerfServerless.Functions.Deliveries;
using PerfServerless.Functions.Events;
using PerfServerless.Functions.Feeds;
using PerfServerless.Functions.Gates;
using PerfServerless.Functions.Instances;
using PerfServerless.Functions.Links;
using PerfServerless.Functions.Pages;
using PerfServerless.Functions.Words;

namespace PerfServerless.Functions.Operations;

/// <summary><c>GET /api/ops</c>: the operations pages, opened by a signed link (command <c>keys ops-link</c>) or the key.</summary>
internal static class OperationsPages
{
    private const int MostParked = 50;

    public static void MapOperationsPages(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(OperationsLinks.List, ListAsync).Behind(RouteGate.OperationsPage, LinkPurposes.Operations).ExcludeFromDescription();
        routes.MapGet(OperationsLinks.One, ShowAsync).Behind(RouteGate.OperationsPage, LinkPurposes.Operations).ExcludeFromDescription();
    }

    private static Task<IResult> ListAsync(
        string? status, string? prefix, string? after, HttpContext context, IInstanceDesk desk, FeedBoard feeds, EventBoard events,
        DeliveryBoard deliveries, CycleBoard cycles, BusinessTime business, CancellationToken cancellationToken) =>
        WhileActive(async () =>
        {
            var (filter, mistake) = InstanceFilter.Read(status, prefix, after, null);
            if (filter is null) return new OperationsNotice(OperationsNoticeWords.NoSuchList, mistake!, StatusCodes.Status400BadRequest);

            var parked = !desk.Facts.Parks
                ? new Page<InstanceView>([])
                : await desk.ListAsync(new InstanceFilter([OrchestrationRuntimeStatus.Blocked], PageSize: MostParked), cancellationToken);
            try
            {
                var page = await desk.ListAsync(filter, cancellationToken);
                return PageAnswer.Html(InstanceListPage.Render(
                    desk, await feeds.StandsAsync(cancellationToken), await feeds.RefusalsAsync(cancellationToken), await events.StandsAsync(cancellationToken),
                    await deliveries.LastWeekAsync(cancellationToken), await cycles.StandsAsync(cancellationToken),
                    parked, page, filter, OperationsLinks.Of(context.Request.Query), business.Now, CallerReader.Of(context)));
            }
            catch (ArgumentException) when (filter.After is not null)
            {
                return new OperationsNotice(OperationsNoticeWords.NoSuchPlace, OperationsNoticeWords.BeginAtStart, StatusCodes.Status400BadRequest);
            }
        });

    private static Task<IResult> ShowAsync(string id, HttpContext context, IInstanceDesk desk, BusinessTime business, CancellationToken cancellationToken) =>
        WhileActive(async () => await desk.FindAsync(id, cancellationToken) is { } found
            ? PageAnswer.Html(InstancePage.Render(found, desk.Facts, OperationsLinks.Of(context.Request.Query), business.Now, CallerReader.Of(context)))
            : new OperationsNotice(OperationsNoticeWords.NoSuchInstance, OperationsNoticeWords.NeverStarted.Say(id), StatusCodes.Status404NotFound));

    private static async Task<IResult> WhileActive(Func<Task<IResult>> answer)
    {
        try
        {
            return await answer();
        }
        catch (HubNotActiveException)
        {
            return new OperationsNotice(OperationsNoticeWords.NotActive, ProblemWords.NotActive, StatusCodes.Status503ServiceUnavailable);
        }
        catch (InstanceNotFoundException)
        {
            return new OperationsNotice(OperationsNoticeWords.Gone, OperationsNoticeWords.PurgedMeanwhile, StatusCodes.Status404NotFound);
        }
    }
}
