namespace PerfServerless.Functions.EventApi;

/// <summary>A webhook with its secret, this once.</summary>
/// <param name="Secret">What signs (Standard Webhooks), as <c>whsec_…</c>; told in this answer and never again.</param>
internal sealed record WebhookShown(string Id, string Secret);
