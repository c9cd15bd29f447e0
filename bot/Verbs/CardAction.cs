using System.Text.Json;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Reviews.Messages;

namespace PerfServerless.Bot.Verbs;

/// <summary>A card's action as a verified person used it.</summary>
/// <param name="Person">The verified sender; nothing in <paramref name="Data"/> says who acts.</param>
/// <param name="ActivityId">The activity's id: a redelivery has the same.</param>
/// <param name="Message">The message whose card was used; null where the channel did not tell.</param>
/// <param name="Data">An object, untrusted.</param>
internal sealed record CardAction(TenantId Tenant, PersonId Person, string ActivityId, MessageReference? Message, JsonElement Data);
