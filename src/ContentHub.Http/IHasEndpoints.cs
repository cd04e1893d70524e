using Microsoft.AspNetCore.Routing;

namespace ContentHub.Http;

/// <summary>A module that maps endpoints besides its Razor Pages (API, feeds, uploads). Called once, only when the module is on.</summary>
public interface IHasEndpoints
{
    void Map(IEndpointRouteBuilder endpoints);
}
