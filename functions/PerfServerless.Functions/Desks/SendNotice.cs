using PerfServerless.Domain.Ports;
using PerfServerless.Domain.Reviews.Desks;
using PerfServerless.Domain.Reviews.Messages;
using PerfServerless.Durable;
using PerfServerless.Functions.Clock;
using PerfServerless.Functions.Messages;
using PerfServerless.Functions.Proposals;
using PerfServerless.Functions.Retrying;

namespace PerfServerless.Functions.Desks;

/// <summary>Tells a person something that waited on his desk. Answers false where it may not be told now.</summary>
public sealed class SendNotice(IScorecardStore scorecards, ICheckInStore desks, NoticeCards cards, Post post, StaleWrites writes, BusinessTime business)
    : TaskActivity<SendNoticeInput, bool>
{
    public override async Task<bool> RunAsync(TaskActivityContext context, SendNoticeInput input)
    {
        var stopping = context.Stopping;
        if (await scorecards.CurrentAsync(input.Desk.Tenant, stopping) is not { Scorecard: var scorecard }) return true;
        if (scorecard.Find(input.Desk.Person) is not { } person) return true;

        var desk = (await desks.DeskAsync(input.Desk, stopping)).Value;
        if (desk.Notes.FirstOrDefault(n => n.Id == input.Notice) is not { } notice) return true;

        if (await cards.OfAsync(scorecard, person.Id, notice, stopping) is not { } card)
        {
            await ChangeAsync(input, d => d.Without(notice), []);
            return true;
        }

        // No token: a message that is broken off on its way may have arrived all the same, and would go out again.
        var delivery = await post.DeliverAsync(
            new(scorecard, person, card, $"{input.Desk}:{notice.Id}")
            {
                Desk = desk,
                Kind = "notice",
                Weight = DeskPolicy.WeightOf(notice),
                Record = (reference, deliveries) => ChangeAsync(
                    input,
                    d => Shown(d, notice, reference).Without(notice).WithSent(business.Now),
                    deliveries),
                // Whoever cannot be reached is not told old news later.
                Missed = async (_, deliveries) =>
                {
                    await cards.MissedAsync(scorecard, person.Id, notice, CancellationToken.None);
                    await ChangeAsync(input, d => d.Without(notice), deliveries);
                },
            },
            CancellationToken.None);
        if (delivery is Delivery.Delivered) await cards.SentAsync(scorecard, person, desk, notice, CancellationToken.None);
        return delivery is not Delivery.Held;
    }

    /// <summary>What asks something stays known by where it stands, so that it can be rewritten.</summary>
    private Desk Shown(Desk desk, DeskNote notice, MessageReference reference) => notice switch
    {
        { Asks: { } place } => desk.WithAskedOn(new(place.Owner, place.Id, reference)),
        { About: { } about } => desk.WithActionCard(new(about.Key, reference, about.Stage, business.Now)),
        _ => desk,
    };

    private Task ChangeAsync(SendNoticeInput input, Func<Desk, Desk> change, IReadOnlyCollection<DeliveryEntry> deliveries) => writes.DecideAnewAsync(
        async () =>
        {
            var read = await desks.DeskAsync(input.Desk, CancellationToken.None);
            await desks.CommitAsync(new(input.Desk.Tenant) { Desk = read.With(change(read.Value)), Deliveries = deliveries }, CancellationToken.None);
        },
        CancellationToken.None);
}
