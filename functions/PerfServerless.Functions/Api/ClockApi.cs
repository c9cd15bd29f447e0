using System.Globalization;
using System.Xml;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using PerfServerless.Domain.Typing;
using PerfServerless.Domain.Words.Catalogue.Api;
using PerfServerless.Functions.Clock;
using PerfServerless.Functions.Gates;
using PerfServerless.Functions.Problems;

namespace PerfServerless.Functions.Api;

/// <summary>Shows and moves the virtual clock, in Development only.</summary>
internal static class ClockApi
{
    private const int MostSteps = 40;
    private static readonly TimeSpan Farthest = TimeSpan.FromDays(366);
    private static readonly TimeSpan ShortestStep = TimeSpan.FromMinutes(30);
    private static readonly TimeSpan StepPause = TimeSpan.FromMilliseconds(200);

    public static void MapClock(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/dev/clock", async (BusinessTime business, INextDue next, CancellationToken cancellationToken) =>
                Results.Ok(await ViewAsync(business, next, cancellationToken)))
            .Behind(RouteGate.Development).WithSummary("The business clock: its time, its speed, and when something is due next.");

        routes.MapPost("/api/dev/clock", MoveAsync)
            .Behind(RouteGate.Development).WithSummary("Moves a virtual business clock forward: to a moment, by a duration, or to what is due next.");
    }

    private static async Task<IResult> MoveAsync(
        ClockMove move, BusinessTime business, INextDue next, TimeProvider machine, CancellationToken cancellationToken)
    {
        if (business.Clock is not VirtualClock clock) return Problem.Conflict(ClockWords.Fixed);

        DateTimeOffset? to = move switch
        {
            { To: { } moment } => moment,
            { By: { } by } => Read(by) is { } span && span <= Farthest ? business.Now + span : null,
            { Next: true } => await next.NextDueAsync(cancellationToken) ?? business.Now,
            _ => null,
        };
        if (to is not { } target) return Problem.BadRequest(ClockWords.Whereto.Say(Farthest.Days));
        if (TypedDay.Mistake(target, Plain(target)) is { } outside) return Problem.BadRequest(outside);
        if (target > business.Now + Farthest) return Problem.BadRequest(ClockWords.TooFar.Say(Farthest.Days, Plain(target)));
        // What was due next may be past by now: the clock runs on while it is asked for.
        if (!move.Next && target < business.Now) return Problem.BadRequest(ClockWords.Back.Say(Plain(business.Now), Plain(target)));

        await clock.ReserveAsync(target, cancellationToken);
        if (move.Glide) await GlideAsync(clock, target, machine, cancellationToken);
        if (target > business.Now) clock.Advance(target);
        return Results.Ok(await ViewAsync(business, next, cancellationToken));
    }

    private static async Task GlideAsync(VirtualClock clock, DateTimeOffset target, TimeProvider machine, CancellationToken cancellationToken)
    {
        var whole = target - clock.GetUtcNow();
        var step = whole / MostSteps > ShortestStep ? whole / MostSteps : ShortestStep;
        while (target - clock.GetUtcNow() > step)
        {
            clock.Advance(clock.GetUtcNow() + step);
            await Task.Delay(StepPause, machine, cancellationToken);
        }
    }

    private static async Task<ClockView> ViewAsync(BusinessTime business, INextDue next, CancellationToken cancellationToken) =>
        new(business.Now, business.Clock is VirtualClock clock ? clock.Speed : 1, await next.NextDueAsync(cancellationToken));

    // As the caller wrote it.
    private static string Plain(DateTimeOffset moment) => moment.ToString("O", CultureInfo.InvariantCulture);

    private static TimeSpan? Read(string duration)
    {
        try
        {
            return XmlConvert.ToTimeSpan(duration);
        }
        catch (FormatException)
        {
            return null;
        }
        catch (OverflowException)
        {
            return null;
        }
    }
}
