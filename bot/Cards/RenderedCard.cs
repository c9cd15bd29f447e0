using System.Text.Json;

namespace PerfServerless.Bot.Cards;

/// <summary>A card as it travels.</summary>
/// <param name="Json">The card.</param>
/// <param name="Summary">What the activity feed shows; plain text.</param>
/// <param name="Length">Its size in characters.</param>
internal sealed record RenderedCard(JsonElement Json, string Summary, int Length);
