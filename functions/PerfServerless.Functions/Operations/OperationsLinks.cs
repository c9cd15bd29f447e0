using Microsoft.AspNetCore.Http;

namespace PerfServerless.Functions.Operations;

/// <summary>Addresses of the operations pages. They carry on the signature that opened the page, for that is what opens the next.</summary>
/// <param name="signature">The signed part of the query, without <c>?</c>; empty where a key opened the page.</param>
internal sealed class OperationsLinks(string signature)
{
    public const string List = "/api/ops";
    public const string One = "/api/ops/view/{id}";

    private static readonly string[] Signed = ["s", "r", "e", "k", "h"];

    public static OperationsLinks Of(IQueryCollection query) =>
        new(string.Join('&', Signed.Where(query.ContainsKey).Select(k => $"{k}={Uri.EscapeDataString(query[k].ToString())}")));

    /// <summary>The list, with these parts of a filter; those that are null are left out.</summary>
    public string ToList(string? status = null, string? prefix = null, string? after = null) =>
        Join(List, ("status", status), ("prefix", prefix), ("after", after));

    public string ToInstance(string id) => Join($"/api/ops/view/{Uri.EscapeDataString(id)}");

    private string Join(string path, params (string Name, string? Value)[] parts)
    {
        var query = string.Join(
            '&', parts.Where(p => p.Value is not null).Select(p => $"{p.Name}={Uri.EscapeDataString(p.Value!)}").Append(signature).Where(p => p.Length > 0));
        return query.Length == 0 ? path : $"{path}?{query}";
    }
}
