using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using PerfServerless.Domain.Access;
using PerfServerless.Domain.Typing;
using PerfServerless.Domain.Words.Catalogue.Operations;
using PerfServerless.Durable.Client;
using PerfServerless.Functions.Feeds;
using PerfServerless.Functions.Gates;
using PerfServerless.Functions.Instances;
using PerfServerless.Functions.Keys;
using PerfServerless.Functions.Links;
using PerfServerless.Functions.Problems;
using PerfServerless.Functions.Words;

namespace PerfServerless.Functions.Operations;

/// <summary><c>/api/ops/instances</c>: lists, shows and steers orchestration instances. A signed link may look; only a key may act, an
/// organisation's on what is its own.</summary>
public static class OperationsApi
{
    private const string Instances = "/api/ops/instances";

    public static void MapOperations(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(Instances, ListAsync).Behind(RouteGate.Operations, LinkPurposes.Operations, KeyScope.Operate)
            .Produces<Page<InstanceView>>().ProducesProblem(StatusCodes.Status400BadRequest)
            .WithSummary(
                "Orchestration instances with state, next due time and lag. "
                + "Filter by 'status' (several with commas; 'parked' too) and 'prefix'; go on with 'after'.");

        routes.MapGet(Instances + "/{id}", ShowAsync).Behind(RouteGate.Operations, LinkPurposes.Operations, KeyScope.Operate)
            .Produces<InstanceDetailView>().ProducesProblem(StatusCodes.Status404NotFound)
            .WithSummary("One instance with its history as a timeline.");

        routes.MapGet("/api/ops/feeds", async (HttpContext context, FeedBoard feeds, CancellationToken cancellationToken) =>
                Results.Ok((await feeds.StandsAsync(cancellationToken)).Select(f => FeedView.Of(f, CallerReader.Of(context)))))
            .Behind(RouteGate.Operations, LinkPurposes.Operations)
            .Produces<IReadOnlyList<FeedView>>()
            .WithSummary("The feeds this host reads: how much waits, and what could not be taken. Empty where it reads none.");

        routes.MapGet("/api/ops/feeds/refused", async (HttpContext context, FeedBoard feeds, CancellationToken cancellationToken) =>
                Results.Ok((await feeds.RefusalsAsync(cancellationToken)).Select(r => FeedRefusalView.Of(r, CallerReader.Of(context)))))
            .Behind(RouteGate.Operations, LinkPurposes.Operations)
            .Produces<IReadOnlyList<FeedRefusalView>>()
            .WithSummary("The last messages of feeds that were set aside, each with the reason and the queue in which it lies.");

        foreach (var command in Enum.GetValues<InstanceCommand>().Except([InstanceCommand.Purge]))
        {
            routes.MapPost(
                    $"{Instances}/{{id}}/{Name(command)}",
                    (string id, ReasonGiven? body, HttpContext context, IInstanceDesk desk, CancellationToken cancellationToken) =>
                        SteerAsync(id, command, body?.Reason, context, desk, cancellationToken))
                .BehindKey(KeyScope.Operate)
                .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict)
                .WithSummary($"{command}s an instance: {Meaning(command)}");
        }

        routes.MapDelete(Instances + "/{id}", (string id, HttpContext context, IInstanceDesk desk, CancellationToken cancellationToken) =>
                SteerAsync(id, InstanceCommand.Purge, null, context, desk, cancellationToken))
            .BehindKey(KeyScope.Operate)
            .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict)
            .WithSummary("Purges an instance that has ended, with its history.");

        routes.MapDelete(Instances, PurgeAsync).Behind(RouteGate.HostKey)
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .WithSummary("Purges all ended instances created before 'before', only those in 'status' where that is given.");
    }

    /// <summary>The command as it stands in addresses and on the command line.</summary>
    public static string Name(InstanceCommand command) => command.ToString().ToLowerInvariant();

    private static async Task<IResult> ListAsync(
        string? status, string? prefix, string? after, int? pageSize, HttpContext context, IInstanceDesk desk, CancellationToken cancellationToken)
    {
        var (filter, mistake) = InstanceFilter.Read(status, prefix, after, pageSize);
        if (filter is null) return Problem.BadRequest(mistake!);

        try
        {
            return Results.Ok(ApiCaller.OwnOf(context) is { } own
                ? await OwnInstances.ListAsync(desk, own, filter, cancellationToken)
                : await desk.ListAsync(filter, cancellationToken));
        }
        catch (ArgumentException) when (after is not null)
        {
            return Problem.BadRequest(InstanceWords.NoPlace.Say(after));
        }
    }

    private static async Task<IResult> ShowAsync(string id, HttpContext context, IInstanceDesk desk, CancellationToken cancellationToken) =>
        Reaches(context, id) && await desk.FindAsync(id, cancellationToken) is { } found
            ? Results.Ok(InstanceDetailView.Of(found, CallerReader.Of(context)))
            : NotThere(id);

    private static async Task<IResult> SteerAsync(
        string id, InstanceCommand command, string? reason, HttpContext context, IInstanceDesk desk, CancellationToken cancellationToken)
    {
        if (!Reaches(context, id)) return NotThere(id);

        try
        {
            var words = SayingView.Of(await desk.SteerAsync(id, command, reason, cancellationToken), CallerReader.Of(context));
            return Results.Ok(new SteeredView(words.Sentence, words));
        }
        catch (InstanceNotFoundException)
        {
            return NotThere(id);
        }
        catch (InstanceRefusedException e)
        {
            return Problem.Conflict(e.Why);
        }
    }

    private static async Task<IResult> PurgeAsync(DateTimeOffset? before, string? status, IInstanceDesk desk, CancellationToken cancellationToken)
    {
        var (filter, mistake) = InstanceFilter.Read(status, null, null, null);
        if (filter is null) return Problem.BadRequest(mistake!);
        if (before is null) return Problem.BadRequest(InstanceWords.UpToWhen);
        if (TypedDay.Mistake(before.Value, Day(before.Value)) is { } outside) return Problem.BadRequest(outside);
        if (!filter.Statuses.All(InstanceRules.Ended)) return Problem.BadRequest(InstanceWords.OnlyEnded);

        var purged = await desk.PurgeAsync(before, filter.Statuses.Count == 0 ? null : filter.Statuses, cancellationToken);
        return Results.Ok(new PurgedView(purged));
    }

    /// <summary>Of an organisation's key it is not told whether others have such an instance.</summary>
    private static bool Reaches(HttpContext context, string id) => ApiCaller.OwnOf(context) is not { } own || OwnInstances.Has(own, id);

    private static string Day(DateTimeOffset moment) => moment.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static IResult NotThere(string id) => Problem.NotFound(InstanceWords.NotThere.Say(id, Instances));

    private static string Meaning(InstanceCommand command) => command switch
    {
        InstanceCommand.Terminate => "ends it at once, and what it started.",
        InstanceCommand.Suspend => "holds it; events are kept.",
        InstanceCommand.Resume => "lets a suspended one go on, or tries a parked one again.",
        InstanceCommand.Rewind => "takes a failed one back to before its failure.",
        InstanceCommand.Purge => "removes one that has ended, with its history.",
    };
}
