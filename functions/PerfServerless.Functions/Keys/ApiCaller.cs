using System.Diagnostics;
using Microsoft.AspNetCore.Http;
using PerfServerless.Domain.Identity;

namespace PerfServerless.Functions.Keys;

/// <summary>Who calls the API, by the key he showed at the gate.</summary>
internal abstract record ApiCaller
{
    private ApiCaller() { } // closed: only the cases below exist

    /// <summary>Null where no key was shown, because the gate asked for none.</summary>
    public static ApiCaller? Of(HttpContext context) => context.Features.Get<ApiCaller>();

    /// <summary>The one organisation that the caller may reach; null where he may reach all, or none by a key.</summary>
    public static TenantId? OwnOf(HttpContext context) => Of(context)?.Match(host: _ => (TenantId?)null, organisation: o => o.Tenant);

    public T Match<T>(Func<Host, T> host, Func<Organisation, T> organisation) => this switch
    {
        Host its => host(its),
        Organisation its => organisation(its),
        _ => throw new UnreachableException(),
    };

    /// <summary>Whoever runs the host, by its own key: all organisations, everything.</summary>
    public sealed record Host : ApiCaller;

    /// <summary>By a key of one organisation.</summary>
    public sealed record Organisation(TenantId Tenant, string KeyId) : ApiCaller;
}
