using PerfServerless.Domain.Identity;

namespace PerfServerless.Functions.Meetings;

/// <summary>Where the buttons and links of a meeting's page lead.</summary>
/// <param name="Query">Of the page's own signed link.</param>
/// <param name="Token">That the form sends back.</param>
/// <param name="Brief">The brief's page.</param>
/// <param name="Decision">The page of a decision, where it is put right.</param>
internal sealed record MeetingAddresses(string Query, string Token, Uri Brief, Func<DecisionKey, Uri> Decision);
