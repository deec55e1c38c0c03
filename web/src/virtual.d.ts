declare module "virtual:contract-routes/*" {
  import type { AnyContractRouter } from "@orpc/contract";

  /** Method and path of each operation of a part of the contract, without schemas. */
  const routes: AnyContractRouter;
  export default routes;
}
