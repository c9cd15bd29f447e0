using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using PerfServerless.Functions.Gates;
using PerfServerless.Functions.Keys;

namespace PerfServerless.Functions.Api;

/// <summary>
/// What the OpenAPI document says of the API as a whole. It and the routes' summaries stay in English: they are documentation for programmers,
/// and what they name (fields, ids, headers) is English too. What the API answers to people is in their language.
/// </summary>
internal static class ApiDocument
{
    private const string KeyScheme = "apiKey";

    public static void Describe(OpenApiOptions options) => options
        .AddDocumentTransformer((document, _, _) =>
        {
            document.Info = new()
            {
                Title = "PerfServerless API",
                Version = "1",
                Description = "Imports organisations, takes actuals, and shows cadences, cycles, briefs and decisions. "
                    + "Errors are problem details (RFC 9457): 'detail' says in one sentence what is wrong and how to mend it, in the language of Accept-Language; "
                    + "'words' says the same by an id that never changes and its parts. "
                    + "An organisation's key means its organisation; to the host's own key, where several organisations were imported, '?tenant=' says which one is meant.",
            };
            document.Components ??= new();
            document.Components.SecuritySchemes ??= new Dictionary<string, IOpenApiSecurityScheme>();
            document.Components.SecuritySchemes[KeyScheme] = new OpenApiSecurityScheme
            {
                Type = SecuritySchemeType.ApiKey,
                In = ParameterLocation.Header,
                Name = "X-Api-Key",
                Description = "A key of the organisation with the scope that the address names ('keys new' makes one), or the host's own, which has them all ('keys api' prints it). "
                    + "It may come as 'Authorization: Bearer' too, and never in the address.",
            };
            return Task.CompletedTask;
        })
        .AddOperationTransformer((operation, context, _) =>
        {
            var gate = context.Description.ActionDescriptor.EndpointMetadata.OfType<RouteGateMetadata>().LastOrDefault();
            var (roles, says) = gate switch
            {
                { Gate: RouteGate.HostKey } => (["host"], "Needs the host's own key."),
                { Scope: { } scope } => ([ApiKeyDesk.NameOf(scope)], $"Needs a key with the scope '{ApiKeyDesk.NameOf(scope)}'."),
                { Gate: RouteGate.Operations } => (["host"], "Needs the host's own key, or the signature of a link to the operations page."),
                _ => (Array.Empty<string>(), ""),
            };
            if (roles.Length == 0) return Task.CompletedTask;

            operation.Description = string.Join(' ', new[] { operation.Description, says }.Where(t => !string.IsNullOrEmpty(t)));
            operation.Security = [new() { [new OpenApiSecuritySchemeReference(KeyScheme, context.Document)] = [.. roles] }];
            return Task.CompletedTask;
        });
}
