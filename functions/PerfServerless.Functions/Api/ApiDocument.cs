using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace PerfServerless.Functions.Api;

/// <summary>
/// What the OpenAPI document says of the API as a whole. It and the routes' summaries stay in English: they are documentation for programmers,
/// and what they name (fields, ids, headers) is English too. What the API answers to people is in their language.
/// </summary>
internal static class ApiDocument
{
    private const string KeyScheme = "apiKey";

    public static void Describe(OpenApiOptions options) => options.AddDocumentTransformer((document, _, _) =>
    {
        document.Info = new()
        {
            Title = "PerfServerless API",
            Version = "1",
            Description = "Imports organisations, takes actuals, and shows cadences, cycles and briefs. "
                + "Errors are problem details (RFC 9457): 'detail' says in one sentence what is wrong and how to mend it, in the language of Accept-Language; "
                + "'words' says the same by an id that never changes and its parts. "
                + "Where several organisations were imported, '?tenant=' says which one is meant.",
        };
        document.Components ??= new();
        document.Components.SecuritySchemes ??= new Dictionary<string, IOpenApiSecurityScheme>();
        document.Components.SecuritySchemes[KeyScheme] = new OpenApiSecurityScheme
        {
            Type = SecuritySchemeType.ApiKey,
            In = ParameterLocation.Header,
            Name = "X-Api-Key",
            Description = "The host prints it at start; 'keys api' prints it again.",
        };
        document.Security = [new() { [new OpenApiSecuritySchemeReference(KeyScheme, document)] = [] }];
        return Task.CompletedTask;
    });
}
