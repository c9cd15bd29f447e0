using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using PerfServerless.Domain.Access;
using PerfServerless.Domain.Calendars;
using PerfServerless.Domain.Chat.Absences;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Domain.Typing;
using PerfServerless.Domain.Words.Catalogue.Chat;
using PerfServerless.Functions.Absences;
using PerfServerless.Functions.Api;
using PerfServerless.Functions.Clock;
using PerfServerless.Functions.Gates;
using PerfServerless.Functions.Problems;

namespace PerfServerless.Functions.AbsenceApi;

/// <summary><c>/api/people/{id}/absences</c>: when somebody is away, and who stands in for him.</summary>
internal static class AbsenceRoutes
{
    private const string All = "/api/people/{id}/absences";
    private const string One = All + "/{from}";

    public static void MapAbsences(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(All, (string id, HttpContext context, TenantChoice tenant, AbsenceDesk absences) =>
                OfAsync(id, context, tenant, async (_, _, key) => Results.Ok(await ListAsync(key, absences, context.RequestAborted))))
            .BehindKey(KeyScope.People)
            .Produces<IReadOnlyList<AbsenceView>>()
            .ProducesProblem(StatusCodes.Status404NotFound)
            .WithSummary("When a person is away, with absences that are over.");

        routes.MapPut(One, (string id, DateOnly from, AbsenceWish wish, HttpContext context, TenantChoice tenant, AbsenceDesk absences, BusinessTime business) =>
                OfAsync(id, context, tenant, (scorecard, person, key) =>
                    SetAsync(scorecard, person, key, from, wish, absences, business.Now, context.RequestAborted)))
            .BehindKey(KeyScope.People)
            .Produces<AbsenceView>()
            .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status404NotFound)
            .WithSummary("Sets an absence by its first day. It stands in place of those with which it shares a day.");

        routes.MapDelete(One, (string id, DateOnly from, HttpContext context, TenantChoice tenant, AbsenceDesk absences, BusinessTime business) =>
                OfAsync(id, context, tenant, (_, _, key) => RemoveAsync(key, from, absences, business.Now, context.RequestAborted)))
            .BehindKey(KeyScope.People)
            .Produces(StatusCodes.Status204NoContent)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .WithSummary("Removes the absence that begins on a day.");
    }

    private static async Task<IReadOnlyList<AbsenceView>> ListAsync(DeskKey key, AbsenceDesk absences, CancellationToken cancellationToken) =>
        [.. (await absences.OfAsync(key, cancellationToken)).OrderBy(a => a.From).Select(AbsenceView.Of)];

    private static async Task<IResult> SetAsync(
        Scorecard scorecard, Person person, DeskKey key, DateOnly from, AbsenceWish wish, AbsenceDesk absences, DateTimeOffset now,
        CancellationToken cancellationToken)
    {
        var today = LocalTimes.DayOf(now, person.TimeZone);
        if (TypedDay.Mistake(from, $"{from:O}") is { } first) return Problem.BadRequest(first);
        if (TypedDay.Mistake(wish.Until, $"{wish.Until:O}") is { } last) return Problem.BadRequest(last);
        if (wish.Until < from) return Problem.BadRequest(AwayWords.EndsBefore.Say(from, wish.Until));
        if (wish.Until < today) return Problem.BadRequest(AwayWords.Past.Say(wish.Until));

        if (AbsenceDays.TooLong(from, wish.Until) is { } tooLong) return Problem.BadRequest(tooLong);

        PersonId? stands = null;
        if (wish.Delegate is { Length: > 0 } named)
        {
            if (!Code.TryRead<PersonId>(named, out stands) || scorecard.Find(stands!.Value) is null)
                return Problem.BadRequest(AwayWords.UnknownDelegate.Say(named));
        }

        var absence = new Absence(from, wish.Until, stands);
        if (DelegateChoice.Mistake(scorecard, person.Id, absence, await absences.AllAsync(scorecard.Tenant, cancellationToken)) is { } mistake)
            return Problem.BadRequest(mistake);

        await absences.ChangeAsync(
            key, d => d.Absences.Contains(absence) ? d : d with { Absences = AbsenceChange.With(d.Absences, absence, today) }, $"absence-api-{now.UtcTicks}",
            cancellationToken);
        return Results.Ok(AbsenceView.Of(absence));
    }

    private static async Task<IResult> RemoveAsync(
        DeskKey key, DateOnly from, AbsenceDesk absences, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var (before, after) = await absences.ChangeAsync(
            key, d => d.Absences.Any(a => a.From == from) ? d with { Absences = AbsenceChange.Without(d.Absences, from) } : d, $"absence-api-{now.UtcTicks}",
            cancellationToken);
        return before.Count == after.Count ? Problem.NotFound(AwayWords.NoAbsence.Say(from)) : Results.NoContent();
    }

    private static async Task<IResult> OfAsync(
        string id, HttpContext context, TenantChoice tenant, Func<Scorecard, Person, DeskKey, Task<IResult>> answer)
    {
        var (published, refusal) = await tenant.ReadAsync(context);
        if (refusal is not null) return refusal;

        var scorecard = published!.Scorecard;
        return Code.TryRead<PersonId>(id, out var person) && scorecard.Find(person.Value) is { } known
            ? await answer(scorecard, known, new(scorecard.Tenant, known.Id))
            : Problem.NotFound(AwayWords.NoPerson.Say(id));
    }
}
