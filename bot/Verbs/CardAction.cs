using System.Text.Json;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Reviews.Messages;
using PerfServerless.Domain.Scorecards;

namespace PerfServerless.Bot.Verbs;

/// <summary>A card's action as a verified person used it.</summary>
/// <param name="Scorecard">In force: by it the sender was recognised.</param>
/// <param name="Person">The verified sender; nothing in <paramref name="Data"/> says who acts.</param>
/// <param name="ActivityId">The activity's id: a redelivery has the same.</param>
/// <param name="Message">The message whose card was used; null where the channel did not tell.</param>
/// <param name="Data">An object, untrusted.</param>
internal sealed record CardAction(Scorecard Scorecard, PersonId Person, string ActivityId, MessageReference? Message, JsonElement Data)
{
    public TenantId Tenant => Scorecard.Tenant;
}
